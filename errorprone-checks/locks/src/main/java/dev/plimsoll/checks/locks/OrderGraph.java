package dev.plimsoll.checks.locks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which orders may follow which, by numbers that go up with the names.
 *
 * <p>Many orders want the same lock, and what follows depends on that lock alone; so ways are
 * counted between locks, of which there are far fewer.
 */
final class OrderGraph {
  /** There is no way that is short enough. */
  static final int NO_WAY = Integer.MAX_VALUE;

  private final List<LockGraph.Order> orders;
  private final int maxLength;
  private final int[] held;
  private final int[] wanted;
  private final int[][] followers;
  private final int[][] before;
  /* For each lock that is held, the locks that are wanted and after which it may come next. */
  private final BitSet[] endings;
  private final byte[][] waysBack;

  /**
   * Numbers the orders.
   *
   * @param sorted the orders
   * @param next for each lock that is wanted, the orders that start with it or may do so, sorted
   * @param maxLength longer ways are none
   */
  OrderGraph(
      Collection<LockGraph.Order> sorted,
      Map<LockClass, List<LockGraph.Order>> next,
      int maxLength) {
    this.orders = List.copyOf(sorted);
    this.maxLength = maxLength;
    this.held = new int[orders.size()];
    this.wanted = new int[orders.size()];
    Map<LockGraph.Order, Integer> numbers = new HashMap<>();
    Map<LockClass, Integer> heldLocks = new HashMap<>();
    Map<LockClass, Integer> wantedLocks = new HashMap<>();
    for (LockGraph.Order order : orders) {
      int number = numbers.size();
      numbers.put(order, number);
      held[number] = number(order.from(), heldLocks);
      wanted[number] = number(order.to(), wantedLocks);
    }
    this.followers = new int[wantedLocks.size()][];
    wantedLocks.forEach(
        (lock, number) ->
            followers[number] = next.get(lock).stream().mapToInt(numbers::get).toArray());
    this.endings = new BitSet[heldLocks.size()];
    Arrays.setAll(endings, any -> new BitSet());
    this.before = before();
    this.waysBack = new byte[heldLocks.size()][];
  }

  private static int number(LockClass lock, Map<LockClass, Integer> numbers) {
    Integer known = numbers.putIfAbsent(lock, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /* For each lock that is wanted, those from which one order leads to it. */
  private int[][] before() {
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < followers.length; i++) {
      found.add(new ArrayList<>());
    }
    for (int lock = 0; lock < followers.length; lock++) {
      BitSet seen = new BitSet();
      for (int order : followers[lock]) {
        endings[held[order]].set(lock);
        if (!seen.get(wanted[order])) {
          seen.set(wanted[order]);
          found.get(wanted[order]).add(lock);
        }
      }
    }
    return found.stream()
        .map(locks -> locks.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  int size() {
    return orders.size();
  }

  LockGraph.Order order(int number) {
    return orders.get(number);
  }

  /** The orders that may follow one. */
  int[] followers(int order) {
    return followers[wanted[order]];
  }

  /** Whether two orders start with the same lock. */
  boolean haveSameStart(int one, int other) {
    return held[one] == held[other];
  }

  /** How many orders lead from one to another, the first one counted and the last one not. */
  int steps(int from, int to) {
    byte[] steps = waysBack[held[to]];
    if (steps == null) {
      steps = waysBack(held[to]);
      waysBack[held[to]] = steps;
    }
    int found = steps[wanted[from]];
    return found == 0 ? NO_WAY : found;
  }

  /* From each lock that is wanted to any order that starts with a lock; zero is for none. */
  private byte[] waysBack(int start) {
    byte[] steps = new byte[followers.length];
    Deque<Integer> open = new ArrayDeque<>();
    BitSet last = endings[start];
    for (int lock = last.nextSetBit(0); lock >= 0; lock = last.nextSetBit(lock + 1)) {
      steps[lock] = 1;
      open.add(lock);
    }
    while (!open.isEmpty()) {
      int lock = open.poll();
      if (steps[lock] < maxLength) {
        for (int earlier : before[lock]) {
          if (steps[earlier] == 0) {
            steps[earlier] = (byte) (steps[lock] + 1);
            open.add(earlier);
          }
        }
      }
    }
    return steps;
  }
}
