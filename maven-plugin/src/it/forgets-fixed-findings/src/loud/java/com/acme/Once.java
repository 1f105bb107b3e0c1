package com.acme;

public final class Once {
  private Once() {}

  public static void say(String word) {
    System.out.println(word);
  }
}
