package com.acme;

public final class Api {
  private Api() {}

  public static void say(String word) {
    System.out.println(word);
  }
}
