package com.acme;

public final class C {
  private C() {}

  public static void say(String word) {
    System.out.println(word);
  }
}
