package com.acme;

public final class D {
  private D() {}

  public static int sum(int a, int b) {
    return a + b;
  }
}
