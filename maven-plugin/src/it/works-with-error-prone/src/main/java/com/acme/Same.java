package com.acme;

public final class Same {
  private int count;

  public void set(int ignored) {
    count = count;
  }
}
