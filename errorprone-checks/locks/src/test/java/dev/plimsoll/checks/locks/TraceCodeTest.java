package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TraceCodeTest {
  private static Place place(String method, String file, int line) {
    String type = file.replace(".java", "").replace('/', '.');
    return new Place(new MethodId(type, method + "()"), file, line, -1);
  }

  private static final List<Place> WAY =
      List.of(
          place("post", "com/acme/Ledger.java", 41),
          place("book", "com/acme/Ledger.java", 60),
          place("debit", "com/acme/Account.java", 12),
          place("run", "Main.java", 3),
          place("stop", "Other.java", 4),
          place("audit", "com/acme/audit/Log.java", 7));

  @Test
  void tellsOfEachPlaceOnlyWhatIsNew() {
    assertThat(TraceCode.write(WAY))
        .isEqualTo(
            "post@com/acme/Ledger.java:41|book@:60|debit@Account.java:12|run@/Main.java:3"
                + "|stop@Other.java:4|audit@com/acme/audit/Log.java:7");
  }

  @Test
  void readsWhatItWrote() {
    assertThat(TraceCode.read(TraceCode.write(WAY))).isEqualTo(WAY);
  }

  @Test
  void readsPlacesThatAreToldInFull() {
    assertThat(TraceCode.read("post@com/acme/Ledger.java:41|book@com/acme/Ledger.java:60"))
        .isEqualTo(WAY.subList(0, 2));
  }
}
