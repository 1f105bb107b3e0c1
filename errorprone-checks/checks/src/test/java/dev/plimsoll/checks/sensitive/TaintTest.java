package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TaintTest {
  private static final Trail.Step STEP = new Trail.Step("text", "A.java:1");
  private static final Taint EMAIL =
      Taint.of(
          new Declared(
              "Customer.email", "Customer.java:1", "CustomerRedaction", "personal", "FULL"));
  private static final Taint CARD =
      Taint.of(
          new Declared(
              "Customer.card", "Customer.java:2", "CustomerRedaction", "personal", "LAST_4"));
  private static final Taint ARGUMENT = Taint.of(new Argument(0));
  private static final List<Taint> ALL =
      List.of(
          Taint.NONE,
          EMAIL,
          CARD,
          ARGUMENT,
          EMAIL.leastUpperBound(CARD),
          EMAIL.leastUpperBound(ARGUMENT),
          EMAIL.leastUpperBound(CARD).leastUpperBound(ARGUMENT));

  private static Stream<Arguments> pairs() {
    return ALL.stream().flatMap(a -> ALL.stream().map(b -> Arguments.of(a, b)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void joins(Taint a, Taint b) {
    Taint union = a.leastUpperBound(b);

    assertThat(union).isEqualTo(b.leastUpperBound(a)).hasSameHashCodeAs(b.leastUpperBound(a));
    assertThat(union.leastUpperBound(a)).isEqualTo(union);
    assertThat(a.leastUpperBound(a)).isEqualTo(a);
    assertThat(union.origins()).containsAll(a.origins()).containsAll(b.origins());
    for (Taint c : ALL) {
      assertThat(union.leastUpperBound(c)).isEqualTo(a.leastUpperBound(b.leastUpperBound(c)));
      /* A union grows with each of its parts. */
      assertThat(a.leastUpperBound(c).leastUpperBound(union).origins())
          .containsAll(union.origins());
    }
  }

  @Test
  void comparesOriginsAndNotTrails() {
    assertThat(EMAIL.through(STEP)).isEqualTo(EMAIL);
    assertThat(EMAIL.through(STEP).leastUpperBound(EMAIL).trails().values())
        .containsExactly(new Trail(List.of(STEP)));
  }

  @Test
  void trailsEnd() {
    Taint taint = EMAIL;
    for (int i = 0; i < 1000; i++) {
      taint = taint.through(new Trail.Step("step" + i, "A.java:" + i));
    }

    assertThat(taint.trails().values()).allMatch(trail -> trail.steps().size() < 100);
  }

  @Test
  void forgetsArguments() {
    assertThat(EMAIL.leastUpperBound(ARGUMENT).declaredOnly()).isEqualTo(EMAIL);
    assertThat(ARGUMENT.declaredOnly()).isEqualTo(Taint.NONE);
  }

  @Test
  void environmentsJoin() {
    Environment some = Environment.empty();
    Environment none = Environment.unreachable();

    assertThat(some.join(none)).isFalse();
    assertThat(none.join(some)).isTrue();
    assertThat(none.isReachable()).isTrue();
    some.leave();
    assertThat(some.isReachable()).isFalse();
  }
}
