package com.acme.warehouse.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** BlockingUnderLock: waits, and calls others, while it holds its lock. */
public final class Shelf {
  /** Told of what leaves the shelf. */
  public interface Watcher {
    /** An article has left. */
    void taken(String article);
  }

  private final BlockingQueue<String> deliveries;
  private final List<Watcher> watchers = new ArrayList<>();
  private final Map<String, String> places = new ConcurrentHashMap<>();
  private int articles;

  /** Is filled from {@code deliveries}. */
  public Shelf(BlockingQueue<String> deliveries) {
    this.deliveries = deliveries;
  }

  /** Tells a watcher from now on. */
  public synchronized void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /** Puts the next delivery there. */
  public synchronized String fill() throws InterruptedException {
    String article = deliveries.poll(1, TimeUnit.SECONDS);
    articles++;
    return article;
  }

  /** Takes an article. */
  public synchronized void take(String article) {
    articles--;
    for (Watcher watcher : watchers) {
      watcher.taken(article);
    }
  }

  /** Where an article lies. */
  public String placeOf(String article) {
    return places.computeIfAbsent(article, this::ask);
  }

  private String ask(String article) {
    try {
      return deliveries.poll(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return article;
    }
  }
}
