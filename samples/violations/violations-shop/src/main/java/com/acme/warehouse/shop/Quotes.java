package com.acme.warehouse.shop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** MissingTimeout: waits for others' work without an end. */
public final class Quotes {
  private final ExecutorService workers;

  /** Asks on {@code workers}. */
  public Quotes(ExecutorService workers) {
    this.workers = workers;
  }

  /** The price of an article. */
  public int price(String article) throws ExecutionException, InterruptedException {
    Future<Integer> price = workers.submit(() -> article.length() * 100);
    return price.get();
  }

  /** The price of two. */
  public int prices(CompletableFuture<Integer> one, CompletableFuture<Integer> other) {
    return one.thenCombine(other, Integer::sum).join();
  }
}
