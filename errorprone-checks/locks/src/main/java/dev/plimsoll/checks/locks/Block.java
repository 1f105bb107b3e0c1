package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Events that follow each other, and where control goes from there. */
public final class Block {
  private record Later(int index, Supplier<List<Event>> events) {}

  private final int index;
  private final Block handler;
  private final List<Event> events = new ArrayList<>(2);
  private List<Later> later = List.of();
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

  /** Adds at the end what is asked for when everything was read. */
  public void addLater(Supplier<List<Event>> more) {
    if (later.isEmpty()) {
      later = new ArrayList<>(1);
    }
    later.add(new Later(events.size(), more));
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

  /** The events in their order; none is added any more. */
  public List<Event> events() {
    for (int i = later.size() - 1; i >= 0; i--) {
      events.addAll(later.get(i).index(), later.get(i).events().get());
    }
    later = List.of();
    return events;
  }

  List<Block> successors() {
    return successors;
  }
}
