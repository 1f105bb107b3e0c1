package dev.plimsoll.runtime.redaction;

import java.util.function.Function;

/**
 * Renders sensitive values so that they may be shown. {@code null} is always {@code null}.
 *
 * <p>Masks have a fixed width of their own: what they hide, they hide the length of.
 */
public final class Masks {
  static final String MASK = "***";
  private static final String NULL = "null";

  /** Fewer characters than this would show more than half of the value in the last four. */
  private static final int LAST_4_MINIMUM = 8;

  private static final int SHOWN = 4;

  private static final int LATIN_1 = 256;

  private Masks() {}

  /**
   * Hides everything.
   *
   * @param value the sensitive value
   * @return {@code ***}
   */
  public static String full(Object value) {
    return value == null ? NULL : MASK;
  }

  /**
   * Shows the last four characters, {@code ***1234}; nothing of values shorter than eight.
   *
   * <p>A string cannot throw while it is read. Without a handler the compiler sees that the piece
   * of it does not outlive the call, and allocates none.
   *
   * @param value the sensitive value
   * @return the masked value
   */
  public static String last4(String value) {
    return value == null ? NULL : last4Of(value);
  }

  /**
   * Shows the last four characters, {@code ***1234}; nothing of values shorter than eight.
   *
   * @param value the sensitive value
   * @return the masked value
   */
  public static String last4(CharSequence value) {
    if (value == null) {
      return NULL;
    }
    try {
      return last4Of(value);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Shows the last four characters of the value's text, {@code ***1234}; nothing of texts shorter
   * than eight.
   *
   * @param value the sensitive value
   * @return the masked value
   */
  public static String last4(Object value) {
    if (value == null) {
      return NULL;
    }
    try {
      return value instanceof CharSequence text ? last4Of(text) : last4Of(value.toString());
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Shows the last four digits, {@code ***1234}; nothing of numbers with fewer than eight.
   *
   * @param value the sensitive value
   * @return the masked value
   */
  public static String last4(long value) {
    /* A minus sign is no digit, and would let seven of them pass for eight. */
    if (value > -10_000_000L && value < 10_000_000L) {
      return MASK;
    }
    int last = (int) Math.abs(value % 10_000);
    char[] masked = {'*', '*', '*', '0', '0', '0', '0'};
    for (int i = masked.length - 1; last > 0; i--, last /= 10) {
      masked[i] += (char) (last % 10);
    }
    return new String(masked);
  }

  private static String last4Of(CharSequence value) {
    int length = value.length();
    if (length < LAST_4_MINIMUM) {
      return MASK;
    }
    /* Half a character is not text; show one less. */
    int from = length - SHOWN + (Character.isLowSurrogate(value.charAt(length - SHOWN)) ? 1 : 0);
    return MASK + value.subSequence(from, length);
  }

  private static String last4Of(String value) {
    int length = value.length();
    if (length < LAST_4_MINIMUM) {
      return MASK;
    }
    int from = length - SHOWN;
    char first = value.charAt(from);
    char second = value.charAt(from + 1);
    char third = value.charAt(from + 2);
    char fourth = value.charAt(from + 3);
    if ((first | second | third | fourth) < LATIN_1) {
      byte[] masked = {'*', '*', '*', (byte) first, (byte) second, (byte) third, (byte) fourth};
      return latin1(masked);
    }
    return MASK + value.substring(Character.isLowSurrogate(first) ? from + 1 : from);
  }

  /**
   * The text of these characters. The constructors that take a charset are too large for the JIT to
   * see through, so the array would be allocated.
   */
  @SuppressWarnings("deprecation") // Right for Latin 1, which is all that it is given.
  static String latin1(byte[] characters) {
    return new String(characters, 0);
  }

  /**
   * Shows the domain of an e-mail address, {@code ***@example.com}; nothing of anything else. See
   * {@link #last4(String)} for why strings have a method of their own.
   *
   * @param value the sensitive value
   * @return the masked value
   */
  public static String emailDomain(String value) {
    return value == null ? NULL : EmailDomain.of(value);
  }

  /**
   * Shows the domain of an e-mail address, {@code ***@example.com}; nothing of anything else.
   *
   * @param value the sensitive value
   * @return the masked value
   */
  public static String emailDomain(Object value) {
    if (value == null) {
      return NULL;
    }
    try {
      return EmailDomain.of(value.toString());
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Shows a keyed hash, {@code hmac:<key id>:<22 characters>}; nothing where no {@link HmacKey} is
   * in use.
   *
   * @param scope what the hash is comparable within
   * @param value the sensitive value
   * @return the masked value
   */
  public static String hmac(String scope, Object value) {
    if (value == null) {
      return NULL;
    }
    try {
      return HmacKey.mask(scope, value.toString());
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Shows the range that a number lies in, {@code 30..39}.
   *
   * @param value the sensitive value
   * @param width how many whole numbers a range holds
   * @return the masked value
   */
  public static String bucket(long value, long width) {
    return width < 1 ? MASK : Coarse.range(value, width);
  }

  /**
   * Shows the range that the whole part of a number lies in, {@code 30..39}; nothing of what is no
   * number.
   *
   * @param value the sensitive value
   * @param width how many whole numbers a range holds
   * @return the masked value
   */
  public static String bucket(Number value, long width) {
    if (value == null) {
      return NULL;
    }
    try {
      return width < 1 ? MASK : Coarse.range(value, width);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Shows the year of a date, {@code 1984}; of an instant that in UTC, of a time of day nothing.
   *
   * @param date the sensitive value
   * @return the masked value
   */
  public static String year(Object date) {
    if (date == null) {
      return NULL;
    }
    try {
      return Coarse.year(date);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Shows the year and month of a date, {@code 1984-05}; of an instant those in UTC, of a time of
   * day nothing.
   *
   * @param date the sensitive value
   * @return the masked value
   */
  public static String month(Object date) {
    if (date == null) {
      return NULL;
    }
    try {
      return Coarse.month(date);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return MASK;
    }
  }

  /**
   * Renders a value by a rule of the application's own.
   *
   * @param redactor the rule; one that throws or gives null masks fully
   * @param value the sensitive value
   * @param <T> the type of the value
   * @return the masked value
   */
  public static <T> String custom(Function<? super T, String> redactor, T value) {
    if (value == null) {
      return NULL;
    }
    try {
      String masked = redactor.apply(value);
      return masked == null ? MASK : masked;
    } catch (Exception | StackOverflowError | LinkageError | AssertionError failed) {
      return MASK;
    }
  }
}
