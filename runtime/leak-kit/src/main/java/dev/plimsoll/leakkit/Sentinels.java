package dev.plimsoll.leakkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Values that are found nowhere else, by the members that hold them.
 *
 * <p>A sentinel is one of a process, not of a test: registries outlive tests, and what one of them
 * still shows must not be laid at another's door.
 */
final class Sentinels {
  private static final int AROUND = 60;

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Nine digits that no clock, port or count shows. */
  private static final long FIRST_NUMBER = 731_000_003L;

  private static final long STEP = 7_919L;

  /** So many steps keep the numbers at nine digits; after them they begin anew. */
  private static final int NUMBERS = 30_000;

  /** Long before anything that is logged. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1701, 1, 1);

  /** So many keep the days before 1866. */
  private static final int DAYS = 60_000;

  /** The most significant half of every sentinel that is a UUID. */
  private static final long UUID_HEAD = 0x7731_7000_0311_4731L;

  /** In lower case. */
  private final Map<String, List<String>> shapesByMember = new LinkedHashMap<>();

  /**
   * A sentinel that a text shows.
   *
   * @param member the member that holds it
   * @param around the part of the text that shows it
   */
  record Hit(String member, String around) {}

  /**
   * A text of which masks may show the last four characters, or what follows the at sign, but not
   * the part that is looked for.
   */
  String text(String member) {
    String sentinel = "s3nt1nel" + COUNT.getAndIncrement() + "x";
    String text = sentinel + "secret@plimsoll.example";
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    keep(
        member,
        sentinel,
        String.join(", ", sentinel.split("")),
        inner(Arrays.toString(Arrays.copyOf(bytes, sentinel.length()))),
        base64(bytes, sentinel.length()));
    return text;
  }

  /** The digits in base 64 that no more than the sentinel and its two next characters decide. */
  private static String base64(byte[] text, int length) {
    return Base64.getEncoder().encodeToString(Arrays.copyOf(text, (length + 2) / 3 * 3));
  }

  private static String inner(String list) {
    return list.substring(1, list.length() - 1);
  }

  long number(String member) {
    long sentinel = FIRST_NUMBER + STEP * (COUNT.getAndIncrement() % NUMBERS);
    String grouped = String.format(Locale.ROOT, "%,d", sentinel);
    keep(
        member,
        String.valueOf(sentinel),
        String.valueOf((double) sentinel),
        grouped,
        grouped.replace(',', '.'));
    return sentinel;
  }

  LocalDate day(String member) {
    LocalDate sentinel = FIRST_DAY.plusDays(COUNT.getAndIncrement() % DAYS);
    keep(member, sentinel.toString(), sentinel.toString().replace("-", ""));
    return sentinel;
  }

  UUID uuid(String member) {
    UUID sentinel = new UUID(UUID_HEAD, COUNT.getAndIncrement() | Long.MIN_VALUE);
    keep(member, sentinel.toString());
    return sentinel;
  }

  private void keep(String member, String... shapes) {
    String name = member;
    for (int i = 2; shapesByMember.containsKey(name); i++) {
      name = member + " (" + i + ")";
    }
    shapesByMember.put(
        name, Arrays.stream(shapes).map(shape -> shape.toLowerCase(Locale.ROOT)).toList());
  }

  /** Returns the members whose values a text shows, in whatever case. */
  List<Hit> in(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    List<Hit> hits = new ArrayList<>();
    shapesByMember.forEach(
        (member, shapes) ->
            shapes.stream()
                .filter(lowerCase::contains)
                .findFirst()
                .ifPresent(shape -> hits.add(new Hit(member, around(shape, lowerCase, text)))));
    return hits;
  }

  private static String around(String shape, String lowerCase, String text) {
    /* Lower case may have more characters than the text: then it is the one that is shown. */
    String shown = lowerCase.length() == text.length() ? text : lowerCase;
    int at = lowerCase.indexOf(shape);
    String part = shown.substring(Math.max(0, at - AROUND), Math.min(shown.length(), at + AROUND));
    return part.replace("\n", "\\n");
  }
}
