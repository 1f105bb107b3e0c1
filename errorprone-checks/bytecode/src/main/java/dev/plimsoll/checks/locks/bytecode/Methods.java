package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.locks.MethodId;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** What is known of called methods. */
final class Methods {
  /**
   * A called method.
   *
   * @param id the method as declared
   * @param receiverType the class that the call names
   * @param descriptor of the method
   * @param flags of the method, and {@code ACC_STATIC} if the call says so
   * @param effect what it does with locks itself
   * @param library whether it belongs to the Java platform, whose code nobody reads
   * @param accessor the field that it only reads for a neighbour, or null
   */
  record Called(
      MethodId id,
      String receiverType,
      String descriptor,
      int flags,
      LockEffect effect,
      boolean library,
      ClassShape.Accessor accessor) {
    boolean isStatic() {
      return (flags & Opcodes.ACC_STATIC) != 0;
    }

    boolean isConstructor() {
      return id.signature().startsWith("<init>");
    }

    boolean hasParameters() {
      return !descriptor.startsWith("()");
    }

    Type result() {
      return Type.getReturnType(descriptor);
    }
  }

  private record Call(String owner, String name, String descriptor, boolean isStatic) {}

  private static final int FIXED = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;

  private final Hierarchy hierarchy;
  private final LockTable table;
  private final Map<Call, Called> known = new HashMap<>();
  private final Map<MethodId, MethodId> ids = new HashMap<>();

  Methods(Hierarchy hierarchy, LockTable table) {
    this.hierarchy = hierarchy;
    this.table = table;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** What methods of libraries do with locks. */
  LockTable table() {
    return table;
  }

  Called called(MethodInsnNode call) {
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    return known.computeIfAbsent(
        new Call(call.owner, call.name, call.desc, isStatic),
        any -> called(ClassShape.binary(call.owner), call.name, call.desc, isStatic));
  }

  private Called called(String type, String name, String descriptor, boolean isStatic) {
    /* An array has the methods of its class. */
    String owner = type.startsWith("[") ? "java.lang.Object" : hierarchy.words().of(type);
    String declaring = hierarchy.declaring(owner, name + descriptor);
    String parameters = parameters(descriptor);
    int flags = hierarchy.flags(declaring, name + descriptor);
    return new Called(
        id(declaring, name + "(" + parameters + ")"),
        owner,
        descriptor,
        isStatic ? flags | Opcodes.ACC_STATIC : flags,
        table.find(owner, name, parameters, isStatic, hierarchy),
        MethodId.isPlatform(declaring) && !Hierarchy.isService(declaring),
        hierarchy.find(declaring).map(it -> it.accessors().get(name + descriptor)).orElse(null));
  }

  MethodId id(String owner, String name, String descriptor) {
    return id(owner, name + "(" + parameters(descriptor) + ")");
  }

  private MethodId id(String owner, String signature) {
    MethodId id = new MethodId(owner, hierarchy.words().of(signature));
    MethodId first = ids.putIfAbsent(id, id);
    return first == null ? id : first;
  }

  static String parameters(String descriptor) {
    StringJoiner names = new StringJoiner(",");
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      names.add(parameter.getClassName());
    }
    return names.toString();
  }

  /** What a call does with locks, given all that is known of its receiver. */
  LockEffect effect(Called called, AccessPath receiver) {
    boolean isNone =
        called.effect().lock() == Lock.Kind.PERMIT
            && hierarchy.given(receiver) != LockEffect.Kind.PERMITS;
    return isNone ? LockEffect.NONE : called.effect();
  }

  /** How the method that runs is found. */
  Event.Dispatch dispatch(Called called, int opcode) {
    boolean exact =
        opcode == Opcodes.INVOKESPECIAL || opcode == Opcodes.INVOKESTATIC || isFixed(called);
    if (exact) {
      return Event.Dispatch.EXACT;
    }
    boolean isAbstract = (called.flags() & Opcodes.ACC_ABSTRACT) != 0;
    String owner = called.id().owner();
    if (isAbstract && hierarchy.isFunction(owner)) {
      return Event.Dispatch.FUNCTION;
    }
    boolean isForOthers =
        isAbstract && hierarchy.find(owner).filter(ClassShape::isInterface).isPresent();
    return isForOthers ? Event.Dispatch.CALLBACK : Event.Dispatch.VIRTUAL;
  }

  private boolean isFixed(Called called) {
    return (called.flags() & FIXED) != 0
        || hierarchy
            .find(called.id().owner())
            .filter(shape -> (shape.access() & Opcodes.ACC_FINAL) != 0)
            .isPresent();
  }
}
