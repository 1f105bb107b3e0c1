package com.acme.text;

/** What can be done to drafts. */
public final class Drafts {
  private Drafts() {}

  public static Draft longerOf(Draft a, Draft b) {
    return a.text().length() < b.text().length() ? b : a;
  }

  public static String blank(String text) {
    return "*".repeat(text.length());
  }
}
