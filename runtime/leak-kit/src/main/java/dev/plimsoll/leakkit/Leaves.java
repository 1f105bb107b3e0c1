package dev.plimsoll.leakkit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Values of types that have no members: sentinels, or what is harmless. */
final class Leaves {
  private static final String PLAIN = "plain";
  private static final LocalDate PLAIN_DAY = LocalDate.of(2000, 1, 1);

  /** Each makes a sentinel for a member, or for null what is harmless. */
  private final Map<Class<?>, Function<String, Object>> makers = new HashMap<>();

  Leaves(Sentinels sentinels) {
    Function<String, String> text = member -> member == null ? PLAIN : sentinels.text(member);
    makers.put(String.class, text::apply);
    makers.put(CharSequence.class, text::apply);
    makers.put(Object.class, text::apply);
    makers.put(Serializable.class, text::apply);
    makers.put(Comparable.class, text::apply);
    makers.put(StringBuilder.class, text.andThen(StringBuilder::new)::apply);
    makers.put(char[].class, text.andThen(String::toCharArray)::apply);
    makers.put(
        byte[].class,
        text.andThen(written -> (Object) written.getBytes(StandardCharsets.US_ASCII)));
    makers.put(
        URI.class, text.andThen(written -> (Object) URI.create("https://plimsoll/" + written)));

    Function<String, Long> number = member -> member == null ? 1L : sentinels.number(member);
    makers.put(int.class, number.andThen(Long::intValue)::apply);
    makers.put(Integer.class, number.andThen(Long::intValue)::apply);
    makers.put(long.class, number::apply);
    makers.put(Long.class, number::apply);
    makers.put(Number.class, number::apply);
    makers.put(double.class, number.andThen(Long::doubleValue)::apply);
    makers.put(Double.class, number.andThen(Long::doubleValue)::apply);
    makers.put(BigInteger.class, number.andThen(BigInteger::valueOf)::apply);
    makers.put(BigDecimal.class, number.andThen(BigDecimal::valueOf)::apply);

    Function<String, LocalDate> day = member -> member == null ? PLAIN_DAY : sentinels.day(member);
    makers.put(LocalDate.class, day::apply);
    makers.put(LocalDateTime.class, day.andThen(LocalDate::atStartOfDay)::apply);
    makers.put(Instant.class, day.andThen(Leaves::atUtc).andThen(OffsetDateTime::toInstant)::apply);
    makers.put(OffsetDateTime.class, day.andThen(Leaves::atUtc)::apply);
    makers.put(
        ZonedDateTime.class,
        day.andThen(Leaves::atUtc).andThen(OffsetDateTime::toZonedDateTime)::apply);

    makers.put(UUID.class, member -> member == null ? new UUID(0, 0) : sentinels.uuid(member));
  }

  private static OffsetDateTime atUtc(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  boolean isLeaf(Class<?> type) {
    return makers.containsKey(type);
  }

  /** Returns a value; null for a type that is none of these. */
  Object make(Class<?> type, String member, boolean isSecret) {
    Function<String, Object> maker = makers.get(type);
    return maker == null ? null : maker.apply(isSecret ? member : null);
  }
}
