package com.acme;

public final class Once {
  private Once() {}

  public static int sum(int a, int b) {
    return a + b;
  }
}
