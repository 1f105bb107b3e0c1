package com.acme;

public final class Returns {
  private Returns() {}

  public static void run() {
    synchronized (Till.class) {
      Stock.change();
    }
  }
}
