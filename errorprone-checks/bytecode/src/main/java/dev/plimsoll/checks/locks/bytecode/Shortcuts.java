package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Block;
import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.MethodId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Leaves blocks out of a method in which nothing happens, and makes one of those that always follow
 * each other. Most of the control flow of a program has nothing to do with locks.
 */
final class Shortcuts {
  private final Draft entry;
  private final Draft exit;
  private final Set<Draft> left;
  private final Set<Draft> handlers = new HashSet<>();

  private Shortcuts(Draft entry, Draft exit, List<Draft> blocks) {
    this.entry = entry;
    this.exit = exit;
    this.left = new LinkedHashSet<>(blocks);
    /* Where nothing happens, nothing is thrown that matters. */
    blocks.stream()
        .filter(block -> !block.isEmpty())
        .map(Draft::handler)
        .filter(Objects::nonNull)
        .forEach(handlers::add);
  }

  /** Takes all of them. */
  static Shortcuts take(Draft entry, Draft exit, List<Draft> blocks) {
    Shortcuts shortcuts = new Shortcuts(entry, exit, blocks);
    while (shortcuts.bypass() | shortcuts.join()) {
      /* One makes room for the other. */
    }
    return shortcuts;
  }

  private boolean bypass() {
    return left.removeIf(
        block -> block.isEmpty() && block != entry && isInside(block) && block.tryBypass());
  }

  private boolean join() {
    boolean changed = false;
    for (Draft block : new ArrayList<>(left)) {
      Draft next = left.contains(block) ? block.only() : null;
      while (next != null && isInside(next) && !handlers.contains(block) && block.fits(next)) {
        block.absorb(next);
        left.remove(next);
        changed = true;
        next = block.only();
      }
    }
    return changed;
  }

  /* Ways lead there that are no successors of any block. */
  private boolean isInside(Draft block) {
    return block != exit && block != entry && !handlers.contains(block);
  }

  Body body(MethodId method, Body.Traits traits) {
    List<Draft> ordered = new ArrayList<>(left);
    /* A block is told its handler when it begins; handlers have none themselves. */
    ordered.sort((one, other) -> Boolean.compare(handlers.contains(other), handlers.contains(one)));
    List<Block> blocks = new ArrayList<>();
    ordered.forEach(draft -> blocks.add(draft.begin(blocks.size())));
    ordered.forEach(Draft::end);
    return new Body(method, entry.end(), exit.end(), List.copyOf(blocks), traits);
  }
}
