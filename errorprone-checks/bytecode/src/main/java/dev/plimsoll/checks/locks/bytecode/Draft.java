package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Block;
import dev.plimsoll.checks.locks.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A block that is being built. */
final class Draft {
  /* Where an exception goes, or null for out of the method. */
  private Draft handler;
  private final List<Event> events = new ArrayList<>(2);
  private final Set<Draft> successors = new LinkedHashSet<>(4);
  private final Set<Draft> predecessors = new LinkedHashSet<>(4);
  private Block block;

  Draft(Draft handler) {
    this.handler = handler;
  }

  Draft handler() {
    return handler;
  }

  void add(Event event) {
    events.add(event);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  void leadsTo(Draft next) {
    successors.add(next);
    next.predecessors.add(this);
  }

  /**
   * Lets all ways that lead here lead on at once, where that makes them no more than they are.
   *
   * @return whether it did, so that no way leads here any more
   */
  boolean tryBypass() {
    successors.remove(this);
    predecessors.remove(this);
    if (predecessors.size() > 1 && successors.size() > 1) {
      return false;
    }
    for (Draft before : predecessors) {
      before.successors.remove(this);
      successors.forEach(before::leadsTo);
    }
    successors.forEach(next -> next.predecessors.remove(this));
    return true;
  }

  /** The block that always follows, and only here; or null. */
  Draft only() {
    if (successors.size() != 1) {
      return null;
    }
    Draft next = successors.iterator().next();
    return next != this && next.predecessors.size() == 1 ? next : null;
  }

  /** Whether one block can do what both do: what they call is caught in the same way. */
  boolean fits(Draft next) {
    return isEmpty() || next.isEmpty() || handler == next.handler;
  }

  /** Does what the next block does, too, which is there for nothing else. */
  void absorb(Draft next) {
    if (isEmpty()) {
      handler = next.handler;
    }
    events.addAll(next.events);
    successors.clear();
    for (Draft after : next.successors) {
      after.predecessors.remove(next);
      leadsTo(after);
    }
  }

  /** Begins the block that it becomes; that of its handler comes before. */
  Block begin(int index) {
    block = new Block(index, handler == null ? null : handler.block);
    events.forEach(block::add);
    return block;
  }

  /** The block that it has become. */
  Block end() {
    successors.forEach(next -> block.leadsTo(next.block));
    return block;
  }
}
