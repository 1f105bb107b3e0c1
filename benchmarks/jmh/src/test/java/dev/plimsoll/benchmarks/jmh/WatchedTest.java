package dev.plimsoll.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.benchmarks.jmh.subject.CardPayments;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What does nothing is not measured. */
final class WatchedTest {
  private static final Order ORDER = new Order("o-1", 100);

  @ParameterizedTest
  @EnumSource(
      names = {"PLAIN", "HAND_WRITTEN.*", "PLIMSOLL.*"},
      mode = EnumSource.Mode.MATCH_ANY)
  void whatIsBuiltInReportsWhatItSays(Variant variant) {
    Watched watched = variant.watch(new CardPayments());

    assertThatCode(
            () ->
                watched.prove(
                    variant.reports(EnumSet.allOf(Signal.class)),
                    () -> watched.payments().charge(Currency.GBP, ORDER)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatReportsNothingIsFoundOut() {
    Watched watched = new Watched(new CardPayments(), () -> new Reported(0, 0, 0, 0));

    assertThatThrownBy(() -> watched.prove(Set.of(Signal.METRICS), () -> ORDER))
        .hasMessage("METRICS reported for one call: 0; expected: 1");
  }

  @Test
  void whatReportsMoreThanItSaysIsFoundOut() {
    Watched watched = Variant.PLIMSOLL.watch(new CardPayments());

    assertThatThrownBy(
            () ->
                watched.prove(
                    Set.of(Signal.METRICS, Signal.LABEL),
                    () -> watched.payments().charge(Currency.GBP, ORDER)))
        .hasMessage("SPAN reported for one call: 1; expected: 0");
  }
}
