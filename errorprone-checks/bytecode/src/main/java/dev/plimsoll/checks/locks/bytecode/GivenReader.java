package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.model.MethodRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads from constructors and initialisers what the private final fields of a class are given, as
 * far as rows tell of it: a semaphore with one permit, an executor with one thread.
 */
final class GivenReader extends MethodVisitor {
  private static final int FIXED = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
  private static final int UNKNOWN = -1;

  private final LockTable table;
  private final Set<String> fields = new HashSet<>();
  private final Map<String, LockEffect.Kind> given = new HashMap<>();

  /*
   * What the instruction before this one has made, and the first of what was pushed since the last
   * `new`, which is only known if it is a constant that nothing was done with.
   */
  private LockEffect.Kind made = LockEffect.Kind.NONE;
  private int constant = UNKNOWN;
  private boolean hasFirst;

  GivenReader(LockTable table) {
    super(Opcodes.ASM9);
    this.table = table;
  }

  /** Sees a field; what others of the platform hold tells nothing about locks. */
  void field(int flags, String name, String descriptor) {
    if ((flags & FIXED) == FIXED && descriptor.startsWith("Ljava/util/concurrent/")) {
      fields.add(name);
    }
  }

  /** Whether the method may give fields something that matters. */
  boolean reads(String method) {
    return !fields.isEmpty() && method.startsWith("<");
  }

  /** What fields always hold, of those for which it is known. */
  Map<String, LockEffect.Kind> given() {
    given.values().removeIf(LockEffect.Kind.NONE::equals);
    return Map.copyOf(given);
  }

  private void other() {
    made = LockEffect.Kind.NONE;
    hasFirst = true;
    constant = UNKNOWN;
  }

  private void beforeArguments() {
    other();
    hasFirst = false;
  }

  private void constant(int value) {
    if (!hasFirst) {
      hasFirst = true;
      constant = value;
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
      constant(opcode - Opcodes.ICONST_0);
    } else if (opcode == Opcodes.DUP) {
      beforeArguments();
    } else {
      other();
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    constant(operand);
  }

  @Override
  public void visitLdcInsn(Object value) {
    constant(UNKNOWN);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    other();
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.NEW) {
      beforeArguments();
    } else {
      other();
    }
  }

  /* Another way leads here, with something else. */
  @Override
  public void visitLabel(Label label) {
    other();
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    other();
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, org.objectweb.asm.Handle bootstrap, Object... arguments) {
    other();
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean makes = opcode == Opcodes.INVOKESTATIC || name.equals(MethodRef.CONSTRUCTOR);
    LockEffect.Kind kind =
        makes ? table.made(ClassShape.binary(owner), name, descriptor) : LockEffect.Kind.NONE;
    boolean isOne = kind != LockEffect.Kind.PERMITS || constant == 1;
    other();
    made = isOne ? kind : LockEffect.Kind.NONE;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    boolean stores = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    if (stores && fields.contains(field) && Type.getType(descriptor).getSort() == Type.OBJECT) {
      given.merge(field, made, (known, value) -> known == value ? known : LockEffect.Kind.NONE);
    }
    other();
  }
}
