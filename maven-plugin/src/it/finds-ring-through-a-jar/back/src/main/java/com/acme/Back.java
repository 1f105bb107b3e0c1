package com.acme;

public final class Back {
  private Back() {}

  public static void run() {
    Pump.run();
  }
}
