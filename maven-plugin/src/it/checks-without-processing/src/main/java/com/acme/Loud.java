package com.acme;

public final class Loud {
  private Loud() {}

  public static void say(String word) {
    System.out.println(word);
  }
}
