package dev.plimsoll.runtime.redaction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Date;

/** Numbers and dates, rendered so coarsely that many share the text. */
final class Coarse {
  private Coarse() {}

  static String range(long value, long width) {
    long first = Math.floorDiv(value, width) * width;
    long last = first + width - 1;
    /* At the ends of the range of numbers there is no whole range. */
    return first > value || last < value ? Masks.MASK : first + ".." + last;
  }

  static String range(Number value, long width) {
    BigInteger whole =
        value instanceof BigInteger integer
            ? integer
            : decimal(value).setScale(0, RoundingMode.FLOOR).toBigInteger();
    return range(whole.longValueExact(), width);
  }

  private static BigDecimal decimal(Number value) {
    if (value instanceof BigDecimal decimal) {
      if (decimal.precision() - decimal.scale() > Long.SIZE) {
        throw new ArithmeticException("beyond every range");
      }
      return decimal;
    }
    return value instanceof Double || value instanceof Float
        ? new BigDecimal(value.doubleValue())
        : BigDecimal.valueOf(value.longValue());
  }

  static String year(Object date) {
    return String.valueOf(temporal(date).get(ChronoField.YEAR));
  }

  static String month(Object date) {
    TemporalAccessor temporal = temporal(date);
    int month = temporal.get(ChronoField.MONTH_OF_YEAR);
    return temporal.get(ChronoField.YEAR) + (month < 10 ? "-0" : "-") + month;
  }

  /** An instant has a date only at a place; the choice must not depend on the machine. */
  private static TemporalAccessor temporal(Object date) {
    if (date instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return date instanceof Date legacy
        ? Instant.ofEpochMilli(legacy.getTime()).atOffset(ZoneOffset.UTC)
        : (TemporalAccessor) date;
  }
}
