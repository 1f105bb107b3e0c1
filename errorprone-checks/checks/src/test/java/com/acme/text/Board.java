package com.acme.text;

/** Where texts are pinned for all to see. */
public interface Board {
  void pin(String text);
}
