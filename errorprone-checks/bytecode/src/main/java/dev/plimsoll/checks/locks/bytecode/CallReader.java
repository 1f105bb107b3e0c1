package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads what a call does: take or give back a lock, run a lambda, or lead to another method. */
final class CallReader {
  private final Methods methods;
  private final MethodSource source;
  private final Operands operands;
  private final Escapes escapes;
  private final Map<AccessPath, AccessPath> executors = new HashMap<>();

  CallReader(Methods methods, MethodSource source, Operands operands, Escapes escapes) {
    this.methods = methods;
    this.source = source;
    this.operands = operands;
    this.escapes = escapes;
  }

  void read(MethodInsnNode instruction, int at, Frame<Operand> frame, List<Event> found) {
    Methods.Called called = operands.called(instruction);
    int count = Type.getArgumentTypes(instruction.desc).length;
    List<Operand> arguments = new ArrayList<>(count);
    for (int depth = count; depth > 0; depth--) {
      arguments.add(frame.getStack(frame.getStackSize() - depth));
    }
    AccessPath receiver =
        called.isStatic()
            ? null
            : escapes.seen(operands.path(frame.getStack(frame.getStackSize() - 1 - count)), at);
    Place place = source.place(instruction);
    LockEffect effect = methods.effect(called, receiver);
    switch (effect.kind()) {
      case ACQUIRE -> found.add(new Event.Acquire(lock(called, receiver), true, place));
      case RELEASE -> found.add(new Event.Release(lock(called, receiver)));
      case AWAIT -> found.add(new Event.Await(lock(called, receiver), place));
      case DURING -> {
        found.add(new Event.Acquire(lock(called, receiver), true, place));
        library(called, receiver, arguments, instruction, at, found);
        found.add(new Event.Release(lock(called, receiver)));
      }
      case LATER -> handOver(receiver, arguments, instruction);
      case TRY, READ, WRITE, CONDITION, SAME, SYNCHRONIZED, PERMITS, UNBOUNDED, SINGLE -> {
        /* Nothing happens here and now. */
      }
      case ELEMENT, NONE -> {
        if (called.library()) {
          library(called, receiver, arguments, instruction, at, found);
        } else if (!methods
            .hierarchy()
            .isProvidedBeside(source.id().owner(), called.id().owner())) {
          found.add(call(called, receiver, arguments, instruction, at));
        }
      }
    }
  }

  /** The executor whose only thread will run a lambda, or null. */
  AccessPath executor(AccessPath lambda) {
    return executors.get(lambda);
  }

  /* A lambda that is kept may be run by others, too. */
  private void handOver(AccessPath receiver, List<Operand> arguments, MethodInsnNode instruction) {
    if (methods.hierarchy().given(receiver) == LockEffect.Kind.SINGLE) {
      for (Operand argument : arguments) {
        AccessPath path = argument.path();
        if (path != null && path.isCallable() && source.isMadeFor(path, instruction)) {
          executors.put(path, receiver);
        }
      }
    }
  }

  private static Lock lock(Methods.Called called, AccessPath receiver) {
    return Operands.lock(called, receiver);
  }

  /* The platform's methods run the lambdas they get before they return, or say `later`. */
  private void library(
      Methods.Called called,
      AccessPath receiver,
      List<Operand> arguments,
      MethodInsnNode instruction,
      int at,
      List<Event> found) {
    for (Operand argument : arguments) {
      AccessPath path = argument.path();
      if (path != null
          && path.isCallable()
          && path.equals(path.root())
          && methods.hierarchy().isFunction(argument.type())) {
        found.add(
            new Event.Call(
                MethodId.UNKNOWN,
                Event.Dispatch.FUNCTION,
                "",
                path,
                null,
                List.of(),
                source.place(instruction)));
      }
    }
    if (receiver != null
        && receiver.isCallable()
        && methods.hierarchy().isFunction(called.id().owner())) {
      found.add(call(called, receiver, List.of(), instruction, at));
    }
  }

  private Event.Call call(
      Methods.Called called,
      AccessPath receiver,
      List<Operand> arguments,
      MethodInsnNode instruction,
      int at) {
    List<AccessPath> values = new ArrayList<>(arguments.size());
    for (Operand argument : arguments) {
      values.add(argument.isObject() ? escapes.seen(argument.path(), at) : null);
    }
    boolean makesInner =
        called.isConstructor()
            && !values.isEmpty()
            && methods
                .hierarchy()
                .find(called.id().owner())
                .filter(ClassShape::isInner)
                .isPresent();
    return new Event.Call(
        called.id(),
        methods.dispatch(called, instruction.getOpcode()),
        called.isStatic() || called.isConstructor() ? "" : called.receiverType(),
        receiver,
        makesInner ? values.get(0) : null,
        values.stream().allMatch(Objects::isNull)
            ? List.of()
            : Collections.unmodifiableList(values),
        source.place(instruction));
  }
}
