package dev.plimsoll.checks.timeouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
  @Test
  void saysOnceWhatTwoBeginAndEndWith() {
    assertThat(
            Phrases.join(
                List.of("call `a(millis)` before it reads", "call `b(millis)` before it reads")))
        .isEqualTo("call `a(millis)` and `b(millis)` before it reads");
  }

  @Test
  void joinsThree() {
    assertThat(Phrases.join(List.of("call `a`", "call `b`", "call `c`")))
        .isEqualTo("call `a`, `b` and `c`");
  }

  @Test
  void leavesWhatHasNothingInCommon() {
    assertThat(Phrases.join(List.of("use `a`", "call `b`"))).isEqualTo("use `a` and call `b`");
    assertThat(Phrases.join(List.of("use `a`"))).isEqualTo("use `a`");
  }
}
