package com.acme;

public final class Service {
  private Service() {}

  public static void say(String word) {
    System.out.println(word);
  }
}
