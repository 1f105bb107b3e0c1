package dev.plimsoll.runtime.log4j2;

import dev.plimsoll.runtime.redaction.Scrubber;
import java.util.Arrays;
import org.apache.logging.log4j.message.Message;

/** A message whose text and parameters are scrubbed. */
@SuppressWarnings("deprecation") // Layouts of earlier versions ask for the format.
final class ScrubbedMessage implements Message {
  private static final long serialVersionUID = 1L;

  private final String formatted;
  private final String format;
  private final transient Object[] parameters;

  private ScrubbedMessage(String formatted, String format, Object[] parameters) {
    this.formatted = formatted;
    this.format = format;
    this.parameters = parameters;
  }

  /** The message itself, where it and its parameters hold nothing to mask. */
  static Message of(Message message) {
    String text = message.getFormattedMessage();
    String scrubbed = Scrubber.scrub(text);
    Object[] given = message.getParameters();
    Object[] parameters =
        given == null
            ? new Object[0]
            : Arrays.stream(given).map(ScrubbedMessage::parameter).toArray(Object[]::new);
    boolean isClean = scrubbed.equals(text) && (given == null || same(given, parameters));
    return isClean
        ? message
        : new ScrubbedMessage(scrubbed, Scrubber.scrub(message.getFormat()), parameters);
  }

  private static boolean same(Object[] given, Object[] parameters) {
    for (int i = 0; i < given.length; i++) {
      if (given[i] != parameters[i]) {
        return false;
      }
    }
    return true;
  }

  private static Object parameter(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Throwable thrown) {
      return ScrubbedThrowable.of(thrown);
    }
    String text = String.valueOf(value);
    String scrubbed = Scrubber.scrub(text);
    return scrubbed.equals(text) ? value : scrubbed;
  }

  @Override
  public String getFormattedMessage() {
    return formatted;
  }

  @Override
  public String getFormat() {
    return format;
  }

  @Override
  public Object[] getParameters() {
    return parameters;
  }

  /** The event carries the exception. */
  @Override
  public Throwable getThrowable() {
    return null;
  }

  @Override
  public String toString() {
    return formatted;
  }
}
