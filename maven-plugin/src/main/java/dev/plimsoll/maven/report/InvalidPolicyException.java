package dev.plimsoll.maven.report;

import java.util.List;

/** A policy file with mistakes; the message has one line for each, with its place. */
public final class InvalidPolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidPolicyException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
