package dev.plimsoll.checks.locks.source;

import dev.plimsoll.checks.locks.Block;
import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.MethodId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Builds the control flow of one method, in which every way out of a block runs its clean-up. */
final class BodyBuilder {
  /** Something that a jump leaves: a loop, switch or label, or a block with a clean-up. */
  private record Scope(
      Object target, Block breakTo, Block continueTo, Runnable cleanup, Block outer) {}

  private final List<Block> blocks = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final Block entry;
  private final Block exit;
  private Block handler;
  private Block current;
  private boolean empty = true;
  private boolean takesLocks;
  private boolean mayTakeLocks;

  BodyBuilder() {
    entry = block();
    exit = block();
    current = entry;
  }

  Block block() {
    Block block = new Block(blocks.size(), handler);
    blocks.add(block);
    return block;
  }

  void add(Event event) {
    empty = false;
    takesLocks |= event.concernsLocks();
    current.add(event);
  }

  /** Adds what is only known when every file was read, and takes no lock. */
  void addLater(Supplier<List<Event>> events) {
    empty = false;
    current.addLater(events);
  }

  /** Adds what is only known when every file was read, and may take a lock. */
  void addLocksLater(Supplier<List<Event>> events) {
    mayTakeLocks = true;
    addLater(events);
  }

  /** Returns a block of its own with what is added meanwhile. */
  Block apart(Runnable adding) {
    Block before = current;
    Block apart = new Block(-1, null);
    current = apart;
    adding.run();
    current = before;
    return apart;
  }

  /** Adds what a block apart has; when every file was read. */
  void addAll(Block apart) {
    apart.events().forEach(this::add);
  }

  boolean isEmpty() {
    return empty;
  }

  boolean takesLocks() {
    return takesLocks;
  }

  /** Whether it takes locks, as far as is known already. */
  boolean mayTakeLocks() {
    return takesLocks || mayTakeLocks;
  }

  /** Control goes from here to the block, where building goes on. */
  void enter(Block block) {
    current.leadsTo(block);
    current = block;
  }

  /** Control goes from here to the block, but building goes on here. */
  void mayGoTo(Block block) {
    current.leadsTo(block);
  }

  /** Control goes from here to the block, under a condition unless that is null. */
  void mayGoTo(Block block, Event.Guard guard) {
    leadTo(current, block, guard);
  }

  /** Control goes from one block to another, under a condition unless that is null. */
  void leadTo(Block from, Block to, Event.Guard guard) {
    if (guard == null) {
      from.leadsTo(to);
    } else {
      Block way = block();
      way.add(guard);
      from.leadsTo(way);
      way.leadsTo(to);
    }
  }

  /** Building goes on at a block. */
  void resume(Block block) {
    current = block;
  }

  /** A loop, switch or label around what the body builds. */
  void within(Object target, Block breakTo, Block continueTo, Runnable body) {
    scopes.add(new Scope(target, breakTo, continueTo, null, null));
    body.run();
    scopes.remove(scopes.size() - 1);
  }

  /** Runs the clean-up however the body ends. */
  void withCleanup(Runnable body, Runnable cleanup) {
    Block outer = handler;
    Block failing = block();
    scopes.add(new Scope(null, null, null, cleanup, outer));
    handler = failing;
    enter(block());
    body.run();
    scopes.remove(scopes.size() - 1);
    handler = outer;
    enter(block());
    cleanup.run();
    Block after = current;
    current = failing;
    cleanup.run();
    fail();
    current = after;
  }

  /** Exceptions of the body reach one of the catches. */
  void withCatches(Runnable body, List<Runnable> catches) {
    Block outer = handler;
    Block failing = block();
    handler = failing;
    enter(block());
    mayGoTo(failing);
    body.run();
    handler = outer;
    Block after = block();
    enter(after);
    for (Runnable each : catches) {
      current = failing;
      enter(block());
      each.run();
      mayGoTo(after);
    }
    if (outer != null) {
      failing.leadsTo(outer);
    }
    current = after;
  }

  /** An exception leaves here. */
  void fail() {
    if (handler != null) {
      mayGoTo(handler);
    }
    current = block();
  }

  void returns() {
    jump(0, exit);
  }

  /** Leaves the innermost loop or switch, or the one with the label. */
  void breaks(Object target) {
    int depth = find(target, false);
    if (depth >= 0) {
      jump(depth + 1, scopes.get(depth).breakTo());
    }
  }

  /** Goes on with the innermost loop, or the one with the label. */
  void continues(Object target) {
    int depth = find(target, true);
    if (depth >= 0) {
      jump(depth + 1, scopes.get(depth).continueTo());
    }
  }

  private int find(Object target, boolean loop) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      Scope scope = scopes.get(i);
      boolean fits =
          target == null
              ? scope.target() == null || scope.continueTo() != null
              : target.equals(scope.target());
      if (scope.cleanup() == null && fits && (!loop || scope.continueTo() != null)) {
        return i;
      }
    }
    return -1;
  }

  /* Clean-ups run innermost first, each outside of its own scope. */
  private void jump(int depth, Block to) {
    Block handlerHere = handler;
    List<Scope> left = new ArrayList<>(scopes.subList(depth, scopes.size()));
    for (int i = left.size() - 1; i >= 0; i--) {
      Scope scope = scopes.remove(scopes.size() - 1);
      if (scope.cleanup() != null) {
        handler = scope.outer();
        enter(block());
        scope.cleanup().run();
      }
    }
    current.leadsTo(to);
    scopes.addAll(left);
    handler = handlerHere;
    current = block();
  }

  Body body(MethodId method, Body.Traits traits) {
    mayGoTo(exit);
    return new Body(method, entry, exit, List.copyOf(blocks), traits);
  }
}
