package com.acme;

public final class Front {
  private Front() {}

  public static void run() {
    synchronized (Till.class) {
      Stock.change();
    }
  }
}
