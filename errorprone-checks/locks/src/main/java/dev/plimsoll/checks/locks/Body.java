package dev.plimsoll.checks.locks;

import java.util.List;
import java.util.Set;

/**
 * What is known of one method: its events, in the order of its control flow.
 *
 * @param method the method
 * @param entry where control comes in
 * @param exit where control goes out normally
 * @param blocks all blocks, in the order in which they were built
 * @param traits what else matters
 */
public record Body(MethodId method, Block entry, Block exit, List<Block> blocks, Traits traits) {

  /** Who can call a method. */
  public enum Callers {
    /** Only the code that was read. */
    KNOWN,
    /** Besides that, only subclasses. */
    HEIRS,
    /** Whoever uses the program. */
    ANYONE
  }

  /**
   * What matters of a method besides its events.
   *
   * @param callers who can call it
   * @param accepted whether findings are suppressed in it
   * @param returned the path that it returns whenever it returns, or null
   * @param ordered pairs of objects that it compares
   * @param overridden the methods that it overrides
   */
  public record Traits(
      Callers callers,
      boolean accepted,
      AccessPath returned,
      Set<OrderedPair> ordered,
      List<MethodId> overridden) {
    /** What facts know of a method. */
    static final Traits FOREIGN = new Traits(Callers.ANYONE, false, null, Set.of(), List.of());

    /** Whether all of its callers are known. */
    boolean internal() {
      return callers == Callers.KNOWN;
    }
  }

  /** Whether it helps callers that are known, or others in the same class hierarchy. */
  boolean isHelper() {
    return traits.callers() != Callers.ANYONE;
  }

  /** Two objects that a method compares, and so can take in an order; in no order itself. */
  public record OrderedPair(AccessPath first, AccessPath second) {
    boolean covers(AccessPath one, AccessPath other) {
      return (first.equals(one) && second.equals(other))
          || (first.equals(other) && second.equals(one));
    }
  }

  /** Whether it stands for a method that was not read. */
  boolean isForeign() {
    return traits == Traits.FOREIGN;
  }

  boolean takesLocks() {
    for (Block block : blocks) {
      for (Event event : block.events()) {
        if (event.concernsLocks()) {
          return true;
        }
      }
    }
    return false;
  }

  boolean orders(AccessPath one, AccessPath other) {
    for (OrderedPair pair : traits.ordered()) {
      if (pair.covers(one.root(), other.root())) {
        return true;
      }
    }
    return false;
  }
}
