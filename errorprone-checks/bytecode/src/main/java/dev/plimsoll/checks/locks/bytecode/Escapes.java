package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Where others may first come to know an object that a method creates; in a constructor, also the
 * object that is constructed.
 */
final class Escapes {
  private final Map<AccessPath, Integer> first = new HashMap<>();
  private final MethodSource source;
  private final boolean constructing;

  private Escapes(MethodSource source, boolean constructing) {
    this.source = source;
    this.constructing = constructing;
  }

  static Escapes of(
      MethodNode method,
      Frame<Operand>[] frames,
      MethodSource source,
      Hierarchy hierarchy,
      boolean constructing) {
    Escapes escapes = new Escapes(source, constructing);
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] != null) {
        int handedOn = handedOn(method.instructions.get(i), hierarchy);
        for (int depth = 1; depth <= handedOn; depth++) {
          Frame<Operand> frame = frames[i];
          AccessPath path = frame.getStack(frame.getStackSize() - depth).path();
          if (path != null) {
            escapes.first.putIfAbsent(path, i);
          }
        }
      }
    }
    return escapes;
  }

  /** How many values on the stack an instruction hands on. */
  private static int handedOn(AbstractInsnNode instruction, Hierarchy hierarchy) {
    return switch (instruction.getOpcode()) {
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE, Opcodes.ARETURN -> 1;
      case Opcodes.INVOKEDYNAMIC -> arguments(((InvokeDynamicInsnNode) instruction).desc);
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE,
          Opcodes.INVOKESPECIAL -> {
        MethodInsnNode call = (MethodInsnNode) instruction;
        int arguments = arguments(call.desc);
        yield arguments > 0 && makesNamedInner(call, hierarchy) ? arguments - 1 : arguments;
      }
      default -> 0;
    };
  }

  private static int arguments(String descriptor) {
    return Type.getArgumentTypes(descriptor).length;
  }

  /* The object around the new one comes first; anonymous ones are made to be handed on. */
  private static boolean makesNamedInner(MethodInsnNode call, Hierarchy hierarchy) {
    String type = ClassShape.binary(call.owner);
    return call.name.equals("<init>")
        && hierarchy.find(type).filter(ClassShape::isInner).isPresent()
        && !isAnonymous(type);
  }

  /* A name may end in a dollar, as those of Scala's objects do. */
  private static boolean isAnonymous(String type) {
    int simple = type.lastIndexOf('$') + 1;
    return simple < type.length() && Character.isDigit(type.charAt(simple));
  }

  /** The path of an object at an instruction: of a new one, as long as nobody knows it. */
  AccessPath seen(AccessPath path, int at) {
    if (path == null) {
      return null;
    }
    AccessPath root = path.root();
    boolean isNew = source.isCreated(root) || (constructing && root.isThis());
    return isNew && at <= first.getOrDefault(root, Integer.MAX_VALUE)
        ? path.withRoot(AccessPath.fresh(root.type()))
        : path;
  }
}
