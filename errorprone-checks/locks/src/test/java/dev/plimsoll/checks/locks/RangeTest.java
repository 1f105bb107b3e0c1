package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RangeTest {
  private static final List<String> CONSTANTS = List.of("1", "2", "3");

  private static final List<Range> RANGES =
      List.of(
          Range.of(Set.of("1"), true),
          Range.of(Set.of("2"), true),
          Range.of(Set.of("1", "2"), true),
          Range.of(Set.of("1"), false),
          Range.of(Set.of("2", "3"), false),
          Range.of(Set.of("1", "2", "3"), false));

  @Test
  void joinsAndNarrowsAsSetsDo() {
    for (Range one : RANGES) {
      for (Range other : RANGES) {
        for (String constant : CONSTANTS) {
          assertThat(one.and(other).allows(constant))
              .as("%s and %s: %s", one, other, constant)
              .isEqualTo(one.allows(constant) && other.allows(constant));
          assertThat(one.or(other).allows(constant))
              .as("%s or %s: %s", one, other, constant)
              .isEqualTo(one.allows(constant) || other.allows(constant));
        }
        assertThat(one.or(other)).isEqualTo(other.or(one));
        assertThat(one.and(other)).isEqualTo(other.and(one));
      }
    }
  }

  @Test
  void ofManyConstantsNothingIsRemembered() {
    Set<String> many =
        IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.toSet());

    assertThat(When.ALWAYS.and(0, Range.of(many, false))).isEqualTo(When.ALWAYS);
  }

  @Test
  void twoWaysAllowWhatEitherDoes() {
    When one = When.ALWAYS.and(0, Range.of(Set.of("1"), true));
    When other = When.ALWAYS.and(0, Range.of(Set.of("2"), true));

    assertThat(one.or(other)).isEqualTo(new When(Map.of(0, Range.of(Set.of("1", "2"), true))));
    assertThat(one.or(When.ALWAYS)).isEqualTo(When.ALWAYS);
    assertThat(one.and(other)).isNull();
  }
}
