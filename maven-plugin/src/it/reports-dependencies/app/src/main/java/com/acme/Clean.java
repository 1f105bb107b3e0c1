package com.acme;

public final class Clean {
  private Clean() {}

  public static int sum(int a, int b) {
    return a + b;
  }
}
