package com.acme;

public final class Stock {
  private static int changes;

  private Stock() {}

  public static synchronized void change() {
    changes++;
  }
}
