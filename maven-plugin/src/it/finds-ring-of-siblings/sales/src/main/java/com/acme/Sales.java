package com.acme;

public final class Sales {
  private Sales() {}

  public static void run() {
    synchronized (Stock.class) {
      Till.change();
    }
  }
}
