package com.acme.text;

/** Writes on to a draft. */
public final class Outbox {
  private final Draft draft;

  public Outbox(Draft draft) {
    this.draft = draft;
  }

  public void post(String text) {
    draft.write(text);
  }
}
