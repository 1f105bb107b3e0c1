package dev.plimsoll.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of numbers and parts of dates. */
final class CoarseMasksTest {
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0..9",
    "9, 10, 0..9",
    "10, 10, 10..19",
    "-1, 10, -10..-1",
    "-10, 10, -10..-1",
    "37, 1, 37..37",
    "9223372036854775807, 10, ***",
    "-9223372036854775808, 10, ***",
    "5, 9223372036854775807, 0..9223372036854775806",
    "5, 0, ***"
  })
  void aNumberLiesInOneRange(long value, long width, String shown) {
    assertThat(Masks.bucket(value, width)).isEqualTo(shown);
    assertThat(Masks.bucket(Long.valueOf(value), width)).isEqualTo(shown);
    assertThat(Masks.bucket(BigInteger.valueOf(value), width)).isEqualTo(shown);
    assertThat(Masks.bucket(new AtomicLong(value), width)).isEqualTo(shown);
  }

  @Test
  void ofAFractionTheWholePartCounts() {
    assertThat(Masks.bucket(39.999, 10)).isEqualTo("30..39");
    assertThat(Masks.bucket(-0.5f, 10)).isEqualTo("-10..-1");
    assertThat(Masks.bucket(new BigDecimal("40.00"), 10)).isEqualTo("40..49");
  }

  @Test
  void whatIsInNoRangeIsMaskedFully() {
    assertThat(Masks.bucket(Double.NaN, 10)).isEqualTo("***");
    assertThat(Masks.bucket(Double.POSITIVE_INFINITY, 10)).isEqualTo("***");
    assertThat(Masks.bucket(1e300, 10)).isEqualTo("***");
    assertThat(Masks.bucket(new BigDecimal("1e999999999"), 10)).isEqualTo("***");
    assertThat(Masks.bucket(BigInteger.ONE.shiftLeft(99), 10)).isEqualTo("***");
    assertThat(Masks.bucket(null, 10)).isEqualTo("null");
  }

  @Test
  void datesKeepYearOrMonth() {
    Instant instant = Instant.parse("1984-12-31T23:59:59Z");
    ZonedDateTime paris = ZonedDateTime.parse("1985-01-01T00:59:59+01:00[Europe/Paris]");

    assertThat(Masks.year(LocalDate.of(1984, 5, 6))).isEqualTo("1984");
    assertThat(Masks.month(LocalDate.of(1984, 5, 6))).isEqualTo("1984-05");
    assertThat(Masks.month(YearMonth.of(1984, 11))).isEqualTo("1984-11");
    assertThat(Masks.month(instant)).isEqualTo("1984-12");
    assertThat(Masks.month(Date.from(instant))).isEqualTo("1984-12");
    assertThat(Masks.month(new java.sql.Date(instant.toEpochMilli()))).isEqualTo("1984-12");
    assertThat(Masks.month(paris)).isEqualTo("1985-01");
  }

  @Test
  void whatHasNoYearOrMonthIsMaskedFully() {
    assertThat(Masks.year(LocalTime.NOON)).isEqualTo("***");
    assertThat(Masks.month(Year.of(1984))).isEqualTo("***");
    assertThat(Masks.year("1984-05-06")).isEqualTo("***");
    assertThat(Masks.year(null)).isEqualTo("null");
    assertThat(Masks.month(null)).isEqualTo("null");
  }
}
