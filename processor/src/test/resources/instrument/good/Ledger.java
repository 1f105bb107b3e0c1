package com.acme.payments;

import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;
import java.util.ArrayList;
import java.util.List;

/** Books what was paid. */
public class Ledger {
  private final List<String> lines = new ArrayList<>();

  /** Creates a ledger with its first line. */
  public Ledger(String first) {
    lines.add(first);
  }

  /** Adds lines. */
  @Traced
  public int post(@SpanAttribute List<String> more) {
    lines.addAll(more);
    return lines.size();
  }
}
