package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;

/** Events that follow each other, and where control goes from there. */
public final class Block {
  private final int index;
  private final Block handler;
  private final List<Event> events = new ArrayList<>(2);
  private final List<Block> successors = new ArrayList<>(2);

  /**
   * Starts an empty block.
   *
   * @param index its place among the blocks of its body
   * @param handler where an exception goes, or null for out of the method
   */
  public Block(int index, Block handler) {
    this.index = index;
    this.handler = handler;
  }

  /** Adds an event at the end. */
  public void add(Event event) {
    events.add(event);
  }

  /** Adds a way on. */
  public void leadsTo(Block next) {
    if (!successors.contains(next)) {
      successors.add(next);
    }
  }

  int index() {
    return index;
  }

  /** Where an exception goes, or null for out of the method. */
  public Block handler() {
    return handler;
  }

  List<Event> events() {
    return events;
  }

  List<Block> successors() {
    return successors;
  }
}
