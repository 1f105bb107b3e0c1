package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InternalErrorsTest {
  private final List<String> lines = new ArrayList<>();
  private final InternalErrors errors =
      new InternalErrors((severity, line) -> lines.add(severity.word() + ": " + line));

  @Test
  void aFewAreToldInFull() {
    tell(5);

    assertThat(lines)
        .containsExactly("warning: 0", "warning: 1", "warning: 2", "warning: 3", "warning: 4");
  }

  @Test
  void ofManyTheOthersAreCounted() {
    tell(8);

    assertThat(lines)
        .hasSize(6)
        .endsWith("warning: [Internal] Plimsoll failed on 3 other methods, too");
  }

  @Test
  void oneMoreIsOne() {
    tell(6);

    assertThat(lines).endsWith("warning: [Internal] Plimsoll failed on 1 other method, too");
  }

  private void tell(int count) {
    for (int i = 0; i < count; i++) {
      errors.accept(Integer.toString(i));
    }
    errors.end();
  }
}
