package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.LockEffect;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * Follows objects through the stack and the local variables of a method.
 *
 * <p>An object of which nothing is known gets a name where it is first copied, since what is locked
 * and unlocked is copied in between.
 */
final class Operands extends Interpreter<Operand> {
  private final Methods methods;
  private final MethodSource source;
  private final List<Operand> entry;
  private final Map<MethodInsnNode, Methods.Called> calls = new IdentityHashMap<>();

  /**
   * Starts with what is known when the method is entered.
   *
   * @param entry by local variable
   */
  Operands(Methods methods, MethodSource source, List<Operand> entry) {
    super(Opcodes.ASM9);
    this.methods = methods;
    this.source = source;
    this.entry = entry;
  }

  @Override
  public Operand newValue(Type type) {
    if (type == null) {
      return Operand.UNUSED;
    }
    return type.getSort() == Type.VOID ? null : ofType(type);
  }

  private static Operand ofType(Type type) {
    return type.getSort() >= Type.ARRAY
        ? Operand.object(type.getClassName(), null)
        : Operand.number(type.getSize(), Set.of());
  }

  @Override
  public Operand newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return entry.get(local);
  }

  @Override
  public Operand newExceptionValue(
      TryCatchBlockNode block, Frame<Operand> frame, Type exceptionType) {
    return ofType(exceptionType);
  }

  @Override
  public Operand newOperation(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.ACONST_NULL -> Operand.NULL;
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          Operand.number(2, Set.of());
      case Opcodes.LDC -> constant(((LdcInsnNode) instruction).cst);
      case Opcodes.GETSTATIC -> {
        FieldInsnNode field = (FieldInsnNode) instruction;
        Type type = Type.getType(field.desc);
        yield type.getSort() < Type.ARRAY
            ? ofType(type)
            : Operand.object(
                type.getClassName(),
                AccessPath.staticField(
                    type(field.owner), word(field.name), lockType(type.getClassName())));
      }
      case Opcodes.NEW -> {
        String type = type(((TypeInsnNode) instruction).desc);
        yield Operand.object(type, source.created(instruction, lockType(type)));
      }
      case Opcodes.JSR -> Operand.object("", null);
      default -> Operand.number(1, Set.of());
    };
  }

  private static Operand constant(Object value) {
    if (value instanceof Type type) {
      return type.getSort() == Type.METHOD
          ? Operand.object("java.lang.invoke.MethodType", null)
          : Operand.object("java.lang.Class", AccessPath.classLiteral(type.getClassName()));
    }
    if (value instanceof Long || value instanceof Double) {
      return Operand.number(2, Set.of());
    }
    return value instanceof String
        ? Operand.object("java.lang.String", null)
        : Operand.number(1, Set.of());
  }

  @Override
  public Operand copyOperation(AbstractInsnNode instruction, Operand value) {
    return value.isObject() && !value.equals(Operand.NULL) && value.path() == null
        ? source.named(instruction, value, lockType(value.type()))
        : value;
  }

  private String word(String text) {
    return methods.hierarchy().words().of(text);
  }

  private String type(String internalName) {
    return word(ClassShape.binary(internalName));
  }

  private String lockType(String type) {
    return methods.hierarchy().lockType(type);
  }

  /** The path of an object, of which at least the class is known. */
  AccessPath path(Operand value) {
    return value.pathOr(AccessPath.any(value.isObject() ? lockType(value.type()) : ""));
  }

  @Override
  public Operand unaryOperation(AbstractInsnNode instruction, Operand value) {
    return switch (instruction.getOpcode()) {
      case Opcodes.GETFIELD -> field((FieldInsnNode) instruction, value);
      case Opcodes.CHECKCAST -> cast((TypeInsnNode) instruction, value);
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> Operand.object("", null);
      case Opcodes.LNEG,
          Opcodes.DNEG,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.L2D,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.D2L ->
          Operand.number(2, value.origins());
      default -> Operand.number(1, value.origins());
    };
  }

  private Operand cast(TypeInsnNode cast, Operand value) {
    String type = Type.getObjectType(cast.desc).getClassName();
    AccessPath path = value.path();
    if (path != null && path.type().isEmpty()) {
      path = path.withType(lockType(type));
    }
    return new Operand(1, type, path, value.origins(), null, value.named());
  }

  private Operand field(FieldInsnNode field, Operand object) {
    Type type = Type.getType(field.desc);
    if (type.getSort() < Type.ARRAY) {
      return Operand.number(type.getSize(), object.roots());
    }
    String name = field.name.startsWith("this$") ? AccessPath.OUTER_THIS : word(field.name);
    AccessPath path = path(object).field(type(field.owner), name, lockType(type.getClassName()));
    return Operand.object(type.getClassName(), path, originsOf(type, object.roots()));
  }

  /* Numbers and texts order objects; other objects are nothing to compare. */
  private static Set<AccessPath> originsOf(Type type, Set<AccessPath> origins) {
    return type.getClassName().startsWith("java.lang.") ? origins : Set.of();
  }

  @Override
  public Operand binaryOperation(AbstractInsnNode instruction, Operand one, Operand other) {
    return switch (instruction.getOpcode()) {
      case Opcodes.AALOAD -> {
        String type =
            one.type().endsWith("[]") ? one.type().substring(0, one.type().length() - 2) : "";
        yield Operand.object(type, one.path() == null ? null : one.path().element(lockType(type)));
      }
      case Opcodes.LALOAD,
          Opcodes.DALOAD,
          Opcodes.LADD,
          Opcodes.DADD,
          Opcodes.LSUB,
          Opcodes.DSUB,
          Opcodes.LMUL,
          Opcodes.DMUL,
          Opcodes.LDIV,
          Opcodes.DDIV,
          Opcodes.LREM,
          Opcodes.DREM,
          Opcodes.LSHL,
          Opcodes.LSHR,
          Opcodes.LUSHR,
          Opcodes.LAND,
          Opcodes.LOR,
          Opcodes.LXOR ->
          Operand.number(2, Operand.union(one.origins(), other.origins()));
      default -> Operand.number(1, Operand.union(one.origins(), other.origins()));
    };
  }

  @Override
  public Operand ternaryOperation(
      AbstractInsnNode instruction, Operand one, Operand two, Operand three) {
    return null;
  }

  @Override
  public Operand naryOperation(AbstractInsnNode instruction, List<? extends Operand> values) {
    if (instruction instanceof MethodInsnNode call) {
      return result(call, called(call), values);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      Type type = Type.getReturnType(dynamic.desc);
      return MethodSource.isLambda(dynamic)
          ? Operand.object(type.getClassName(), AccessPath.body(source.lambda(dynamic)))
          : newValue(type);
    }
    return Operand.object("", null);
  }

  /** What is known of a called method; an instruction is followed many times. */
  Methods.Called called(MethodInsnNode call) {
    return calls.computeIfAbsent(call, methods::called);
  }

  private Operand result(
      MethodInsnNode call, Methods.Called called, List<? extends Operand> values) {
    Type type = called.result();
    AccessPath receiver = called.isStatic() ? null : path(values.get(0));
    String name = type.getClassName();
    AccessPath path =
        switch (called.effect().kind()) {
          case SAME -> values.get(0).path();
          case READ -> receiver.view(AccessPath.Kind.READ);
          case WRITE -> receiver.view(AccessPath.Kind.WRITE);
          case CONDITION -> receiver.view(AccessPath.Kind.CONDITION);
          case ELEMENT -> receiver.element("");
          case TRY,
              ACQUIRE,
              RELEASE,
              AWAIT,
              LATER,
              DURING,
              SYNCHRONIZED,
              PERMITS,
              UNBOUNDED,
              SINGLE,
              NONE ->
              type.getSort() < Type.ARRAY ? null : getter(called, receiver, values);
        };
    if (methods.effect(called, receiver).kind() == LockEffect.Kind.TRY
        && type.getSort() == Type.BOOLEAN) {
      return Operand.attempt(source.attempt(call, lock(called, receiver)));
    }
    if (type.getSort() == Type.VOID) {
      return null;
    }
    if (type.getSort() < Type.ARRAY) {
      return Operand.number(type.getSize(), roots(values));
    }
    return Operand.object(name, path, originsOf(type, roots(values)));
  }

  /** The lock that a library's method is about. */
  static Lock lock(Methods.Called called, AccessPath receiver) {
    return new Lock(receiver, called.effect().lock(), called.effect().mode());
  }

  private AccessPath getter(
      Methods.Called called, AccessPath receiver, List<? extends Operand> values) {
    if (called.accessor() != null) {
      ClassShape.Accessor read = called.accessor();
      String type = lockType(read.type());
      return read.isStatic()
          ? AccessPath.staticField(read.owner(), read.field(), type)
          : path(values.get(0)).field(read.owner(), read.field(), type);
    }
    if (called.library() || called.hasParameters()) {
      return null;
    }
    String type = lockType(called.result().getClassName());
    return receiver == null
        ? AccessPath.staticGetter(called.id(), type)
        : receiver.getter(called.id(), type);
  }

  private static Set<AccessPath> roots(List<? extends Operand> values) {
    Set<AccessPath> roots = new HashSet<>();
    values.forEach(value -> roots.addAll(value.roots()));
    return Set.copyOf(roots);
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, Operand value, Operand expected) {
    /* Nothing to verify. */
  }

  @Override
  public Operand merge(Operand one, Operand other) {
    return one.meet(other);
  }
}
