package com.acme;

public final class B {
  private B() {}

  public static int sum(int a, int b) {
    return a + b;
  }
}
