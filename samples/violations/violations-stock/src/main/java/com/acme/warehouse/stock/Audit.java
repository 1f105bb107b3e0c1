package com.acme.warehouse.stock;

import java.util.ArrayDeque;
import java.util.Deque;

/** Who took what, the last of it; its own monitor guards it. */
public final class Audit {
  private static final int KEPT = 1000;

  private final Deque<String> entries = new ArrayDeque<>();

  /** Adds an entry, and forgets the oldest. */
  public synchronized void add(String entry) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(entry);
  }

  /** How many there are. */
  public synchronized int size() {
    return entries.size();
  }
}
