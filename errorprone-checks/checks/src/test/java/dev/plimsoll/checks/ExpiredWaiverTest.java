package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class ExpiredWaiverTest {
  @Test
  void identification() {
    CompilationTestHelper.newInstance(ExpiredWaiver.class, getClass())
        .setArgs("-XepOpt:Plimsoll:Today=2027-01-31")
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.PolicyWaiver;

            class A {
              @PolicyWaiver(check = "MissingTimeout", reason = "r", owner = "o", until = "2027-02-01")
              void holds() {}

              @PolicyWaiver(
                  check = "MissingTimeout",
                  reason = "the vendor answers in March",
                  owner = "payments",
                  // BUG: Diagnostic contains: the waiver of `MissingTimeout` ended on 2027-01-31 and silences
                  until = "2027-01-31")
              void ended() {}

              @PolicyWaiver(
                  check = "MissingTimeout",
                  reason = "r",
                  owner = "o",
                  // BUG: Diagnostic contains: `soon` is no date
                  until = "soon")
              int noDate;

              @PolicyWaiver(check = "MissingTimeout", reason = "r", owner = "o", until = "2027-02-01")
              @PolicyWaiver(
                  // BUG: Diagnostic contains: `MissingTimeot` is no check
                  check = "MissingTimeot",
                  reason = "r",
                  owner = "o",
                  until = "2027-02-01")
              class Two {}
            }
            """)
        .addSourceLines(
            "p/package-info.java",
            """
            @PolicyWaiver(
                check = "MissingTimeout",
                reason = "r",
                owner = "o",
                // BUG: Diagnostic contains: ended on 2020-01-01
                until = "2020-01-01")
            package p;

            import dev.plimsoll.annotations.PolicyWaiver;
            """)
        .doTest();
  }
}
