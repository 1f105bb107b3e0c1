package com.acme;

public final class Pump {
  private Pump() {}

  public static void run() {
    synchronized (Stock.class) {
      Till.change();
    }
  }
}
