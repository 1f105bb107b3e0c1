package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.MethodId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads what the instructions of one method, lambda or initialiser do with locks. */
final class CodeReader implements Flowchart.Events {
  /** A lambda that is made, with what it takes along. */
  record Lambda(InvokeDynamicInsnNode instruction, List<Operand> captured) {}

  private final MethodNode method;
  private final MethodSource source;
  private final Operands operands;
  private final Frame<Operand>[] frames;
  private final Escapes escapes;
  private final CallReader calls;
  private final Map<Integer, List<Event>> events = new HashMap<>();
  private final Set<AccessPath> locked = new HashSet<>();
  private final Set<Body.OrderedPair> ordered = new LinkedHashSet<>();
  private final List<Lambda> lambdas = new ArrayList<>();

  /**
   * Follows a method.
   *
   * @param entry what is known when it is entered, by local variable
   * @param constructing whether no one else knows the receiver yet
   */
  CodeReader(
      String owner,
      MethodNode method,
      MethodSource source,
      Methods methods,
      List<Operand> entry,
      boolean constructing)
      throws AnalyzerException {
    this.method = method;
    this.source = source;
    this.operands = new Operands(methods, source, entry);
    this.frames = new Analyzer<>(operands).analyze(owner, method);
    this.escapes = Escapes.of(method, frames, source, methods.hierarchy(), constructing);
    this.calls = new CallReader(methods, source, operands, escapes);
  }

  /** Reads all instructions; afterwards the parts can be asked for. */
  CodeReader read() {
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] != null) {
        List<Event> found = new ArrayList<>(1);
        read(method.instructions.get(i), i, found);
        if (!found.isEmpty()) {
          events.put(i, found);
        }
      }
    }
    return this;
  }

  private void read(AbstractInsnNode instruction, int at, List<Event> found) {
    switch (instruction.getOpcode()) {
      case Opcodes.MONITORENTER ->
          found.add(new Event.Acquire(monitor(at), true, source.place(instruction)));
      case Opcodes.MONITOREXIT -> found.add(new Event.Release(monitor(at)));
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE ->
          calls.read((MethodInsnNode) instruction, at, frames[at], found);
      case Opcodes.INVOKEDYNAMIC -> readLambda((InvokeDynamicInsnNode) instruction, at);
      case Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE -> order(top(at, 0), top(at, 0));
      case Opcodes.IF_ICMPLT, Opcodes.IF_ICMPGE, Opcodes.IF_ICMPGT, Opcodes.IF_ICMPLE -> {
        order(top(at, 1), top(at, 0));
        order(top(at, 1), top(at, 1));
        order(top(at, 0), top(at, 0));
      }
      default -> {
        /* Moves values, of which the frames tell. */
      }
    }
    for (Event event : found) {
      if (event instanceof Event.Acquire acquire) {
        locked.add(acquire.lock().path().root());
      }
    }
  }

  private Operand top(int at, int depth) {
    return frames[at].getStack(frames[at].getStackSize() - 1 - depth);
  }

  private Lock monitor(int at) {
    return new Lock(
        escapes.seen(operands.path(top(at, 0)), at), Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE);
  }

  private void readLambda(InvokeDynamicInsnNode dynamic, int at) {
    if (MethodSource.isLambda(dynamic)) {
      int count = Type.getArgumentTypes(dynamic.desc).length;
      List<Operand> captured = new ArrayList<>();
      for (int depth = count - 1; depth >= 0; depth--) {
        captured.add(top(at, depth));
      }
      lambdas.add(new Lambda(dynamic, captured));
    }
  }

  private void order(Operand left, Operand right) {
    for (AccessPath one : left.origins()) {
      for (AccessPath other : right.origins()) {
        if (!one.equals(other)) {
          ordered.add(new Body.OrderedPair(one, other));
        }
      }
    }
  }

  Set<Body.OrderedPair> ordered() {
    return ordered;
  }

  List<Lambda> lambdas() {
    return lambdas;
  }

  /** The only thread that runs a lambda of this method, if there is one. */
  List<Lock> thread(MethodId lambda) {
    AccessPath executor = calls.executor(AccessPath.body(lambda));
    return executor == null
        ? List.of()
        : List.of(new Lock(executor, Lock.Kind.THREAD, Lock.Mode.EXCLUSIVE));
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** The path that is returned wherever the method returns, or null. */
  AccessPath returned() {
    AccessPath returned = null;
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] != null && method.instructions.get(i).getOpcode() == Opcodes.ARETURN) {
        AccessPath path = top(i, 0).path();
        if (path == null || (returned != null && !returned.equals(path))) {
          return null;
        }
        returned = path;
      }
    }
    return returned != null && returned.isSharedByRoot() ? returned : null;
  }

  /** What is stored by an instruction that stores an object, or null. */
  AccessPath stored(int at) {
    return frames[at] == null ? null : top(at, 0).path();
  }

  /**
   * The body, while something is held from its beginning to its end.
   *
   * @param around what is held, outermost first
   */
  Body body(Body.Traits traits, List<Lock> around) {
    List<Event> before = new ArrayList<>();
    List<Event> after = new ArrayList<>();
    for (Lock lock : around) {
      boolean waits = lock.kind() != Lock.Kind.THREAD;
      before.add(new Event.Acquire(lock, waits, source.start()));
      after.add(0, new Event.Release(lock));
    }
    return new Flowchart(method, this).body(source.id(), traits, before, after);
  }

  /* An instruction that runs again names another object, which is not the one that is held. */
  @Override
  public List<Event> at(int index) {
    List<Event> found = events.getOrDefault(index, List.of());
    AccessPath named = source.namedAt(index);
    if (named == null || !locked.contains(named)) {
      return found;
    }
    List<Event> all = new ArrayList<>();
    all.add(new Event.Assign(named, null));
    all.addAll(found);
    return all;
  }

  @Override
  public Event.Acquire attemptAt(int index) {
    int opcode = method.instructions.get(index).getOpcode();
    if (frames[index] == null || (opcode != Opcodes.IFEQ && opcode != Opcodes.IFNE)) {
      return null;
    }
    Operand tested = top(index, 0);
    if (!tested.isAttempt()) {
      return null;
    }
    Event.Acquire attempt = tested.attempt();
    Lock lock = attempt.lock();
    return new Event.Acquire(
        new Lock(escapes.seen(lock.path(), index), lock.kind(), lock.mode()),
        false,
        attempt.place());
  }

  @Override
  public boolean isReached(int index) {
    return frames[index] != null;
  }

  /** What parameters hold when the method is entered, by local variable. */
  static List<Operand> slots(List<Operand> values) {
    List<Operand> slots = new ArrayList<>();
    for (Operand value : values) {
      slots.add(value);
      if (value.size() == 2) {
        slots.add(Operand.UNUSED);
      }
    }
    return slots;
  }

  /** The local variables that a method assigns. */
  static boolean[] assigned(MethodNode method) {
    boolean[] assigned = new boolean[method.maxLocals];
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof VarInsnNode variable && variable.getOpcode() == Opcodes.ASTORE) {
        assigned[variable.var] = true;
      }
    }
    return assigned;
  }
}
