package com.acme;

public final class A {
  private A() {}

  public static void say(String word) {
    System.out.println(word);
  }
}
