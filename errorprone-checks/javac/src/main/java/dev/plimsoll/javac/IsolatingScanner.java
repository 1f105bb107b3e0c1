package dev.plimsoll.javac;

import com.google.errorprone.matchers.Suppressible;
import com.google.errorprone.scanner.ErrorProneScanner;

/** Error Prone's scanner, in which the crash of one check leaves the others at work. */
final class IsolatingScanner extends ErrorProneScanner {
  private final Crashes crashes;

  IsolatingScanner(EnabledChecks enabled, Crashes crashes) {
    super(enabled.checks(), enabled.severities());
    this.crashes = crashes;
  }

  @Override
  protected void handleError(Suppressible check, Throwable crash) {
    crashes.add(check.canonicalName(), getCurrentPath(), crash);
  }
}
