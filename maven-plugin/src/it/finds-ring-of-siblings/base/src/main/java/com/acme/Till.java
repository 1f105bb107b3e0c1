package com.acme;

public final class Till {
  private static int changes;

  private Till() {}

  public static synchronized void change() {
    changes++;
  }
}
