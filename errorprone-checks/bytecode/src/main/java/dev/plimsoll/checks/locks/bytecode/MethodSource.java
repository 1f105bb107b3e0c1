package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The names of what is in one method: its places, its unnamed objects, its lambdas. */
final class MethodSource {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  private final MethodId id;
  private final String file;
  private final MethodNode method;
  private final IntSupplier numbers;
  private final Words words;
  private final int number;
  private final int[] lines;
  private final Map<Integer, AccessPath> locals = new HashMap<>();
  private final Map<Integer, Integer> names = new HashMap<>();
  private final Set<AccessPath> created = new HashSet<>();
  private final Map<InvokeDynamicInsnNode, MethodId> lambdas = new HashMap<>();

  /**
   * Names a method.
   *
   * @param numbers gives each method and lambda of a class a number
   */
  MethodSource(MethodId id, String file, MethodNode method, IntSupplier numbers, Words words) {
    this.id = id;
    this.file = file;
    this.method = method;
    this.numbers = numbers;
    this.words = words;
    this.number = numbers.getAsInt();
    this.lines = lines(method);
  }

  private static int[] lines(MethodNode method) {
    int[] lines = new int[method.instructions.size()];
    int line = 0;
    for (int i = 0; i < lines.length; i++) {
      if (method.instructions.get(i) instanceof LineNumberNode next) {
        line = next.line;
      }
      lines[i] = line;
    }
    return lines;
  }

  static boolean isLambda(InvokeDynamicInsnNode dynamic) {
    return dynamic.bsm.getOwner().equals(LAMBDAS);
  }

  MethodId id() {
    return id;
  }

  int index(AbstractInsnNode instruction) {
    return method.instructions.indexOf(instruction);
  }

  Place place(AbstractInsnNode instruction) {
    return new Place(id, file, lines[index(instruction)], -1);
  }

  /** Where the method begins. */
  Place start() {
    for (int line : lines) {
      if (line > 0) {
        return new Place(id, file, line, -1);
      }
    }
    return new Place(id, file, 0, -1);
  }

  /** The object that an instruction creates. */
  AccessPath created(AbstractInsnNode instruction, String type) {
    AccessPath path = local("new", instruction, type);
    created.add(path);
    return path;
  }

  boolean isCreated(AccessPath root) {
    return created.contains(root);
  }

  /** The object that an instruction copies, of which nothing is known. */
  Operand named(AbstractInsnNode instruction, Operand value, String type) {
    int order = names.computeIfAbsent(index(instruction), any -> names.size() + 1);
    AccessPath path = local("value", instruction, type);
    return new Operand(1, value.type(), path, value.origins(), null, order);
  }

  private AccessPath local(String name, AbstractInsnNode instruction, String type) {
    int index = index(instruction);
    AccessPath known = locals.get(index);
    if (known != null && known.type().equals(type)) {
      return known;
    }
    AccessPath path = AccessPath.local(words.of(name + number + "@" + index), type);
    locals.putIfAbsent(index, path);
    return path;
  }

  /** A parameter that the method assigns. */
  AccessPath parameter(int slot, String type) {
    return AccessPath.local("parameter" + number + "@" + slot, type);
  }

  /** The object that gets its name at an instruction, or null. */
  AccessPath namedAt(int index) {
    return locals.get(index);
  }

  /** A lambda or method reference that an instruction makes. */
  MethodId lambda(InvokeDynamicInsnNode dynamic) {
    return lambdas.computeIfAbsent(
        dynamic,
        any -> new MethodId(id.owner(), nameOf(id) + "$lambda" + numbers.getAsInt() + "()"));
  }

  /** Whether a lambda was made to be handed to a call, and to nothing else. */
  boolean isMadeFor(AccessPath lambda, AbstractInsnNode call) {
    for (Map.Entry<InvokeDynamicInsnNode, MethodId> each : lambdas.entrySet()) {
      if (AccessPath.body(each.getValue()).equals(lambda)) {
        return isConsumedBy(each.getKey(), call);
      }
    }
    return false;
  }

  /* What stands between them only adds arguments. */
  private static boolean isConsumedBy(AbstractInsnNode made, AbstractInsnNode call) {
    for (AbstractInsnNode next = made.getNext(); next != null; next = next.getNext()) {
      if (next == call) {
        return true;
      }
      boolean adds =
          next.getOpcode() < 0
              || next.getOpcode() <= Opcodes.ALOAD
              || next.getOpcode() == Opcodes.GETSTATIC;
      if (!adds) {
        return false;
      }
    }
    return false;
  }

  private static String nameOf(MethodId method) {
    String signature = method.signature();
    int lambda = signature.indexOf("$lambda");
    return signature.substring(0, lambda < 0 ? signature.indexOf('(') : lambda);
  }

  Event.Acquire attempt(AbstractInsnNode call, Lock lock) {
    return new Event.Acquire(lock, false, place(call));
  }
}
