package com.acme.text;

/** A text that is being written; of a library that was compiled without Plimsoll. */
public final class Draft {
  private final StringBuilder text = new StringBuilder();

  public Draft write(String more) {
    text.append(more);
    return this;
  }

  public String text() {
    return text.toString();
  }
}
