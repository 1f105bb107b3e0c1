package dev.plimsoll.runtime.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import dev.plimsoll.runtime.redaction.Scrubber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** An event whose texts are scrubbed, each when it is first asked for. */
final class ScrubbedEvent implements ILoggingEvent {
  private final ILoggingEvent event;
  private String message;
  private String formatted;
  private Object[] arguments;
  private IThrowableProxy throwable;
  private Map<String, String> mdc;
  private List<KeyValuePair> pairs;

  ScrubbedEvent(ILoggingEvent event) {
    this.event = event;
  }

  @Override
  public String getMessage() {
    if (message == null) {
      message = Scrubber.scrub(event.getMessage());
    }
    return message;
  }

  @Override
  public String getFormattedMessage() {
    if (formatted == null) {
      formatted = Scrubber.scrub(event.getFormattedMessage());
    }
    return formatted;
  }

  @Override
  public Object[] getArgumentArray() {
    if (arguments == null) {
      arguments = Scrubbing.arguments(event.getArgumentArray());
    }
    return arguments;
  }

  @Override
  public IThrowableProxy getThrowableProxy() {
    if (throwable == null) {
      throwable = ScrubbedThrowable.of(event.getThrowableProxy());
    }
    return throwable;
  }

  @Override
  public Map<String, String> getMDCPropertyMap() {
    if (mdc == null) {
      mdc = Scrubbing.context(event.getMDCPropertyMap());
    }
    return mdc;
  }

  @Override
  @SuppressWarnings("deprecation") // The interface still asks for it.
  public Map<String, String> getMdc() {
    return getMDCPropertyMap();
  }

  @Override
  public List<KeyValuePair> getKeyValuePairs() {
    if (pairs == null) {
      pairs = Scrubbing.pairs(event.getKeyValuePairs());
    }
    return pairs;
  }

  /** What the event cannot say later any more is scrubbed by now, too. */
  @Override
  public void prepareForDeferredProcessing() {
    event.prepareForDeferredProcessing();
    getFormattedMessage();
    getMDCPropertyMap();
  }

  @Override
  public String getThreadName() {
    return event.getThreadName();
  }

  @Override
  public Level getLevel() {
    return event.getLevel();
  }

  @Override
  public String getLoggerName() {
    return event.getLoggerName();
  }

  @Override
  public LoggerContextVO getLoggerContextVO() {
    return event.getLoggerContextVO();
  }

  @Override
  public StackTraceElement[] getCallerData() {
    return event.getCallerData();
  }

  @Override
  public boolean hasCallerData() {
    return event.hasCallerData();
  }

  @Override
  public List<Marker> getMarkerList() {
    return event.getMarkerList();
  }

  @Override
  public long getTimeStamp() {
    return event.getTimeStamp();
  }

  @Override
  public int getNanoseconds() {
    return event.getNanoseconds();
  }

  @Override
  public Instant getInstant() {
    return event.getInstant();
  }

  @Override
  public long getSequenceNumber() {
    return event.getSequenceNumber();
  }

  @Override
  public String toString() {
    return "[" + getLevel() + "] " + getFormattedMessage();
  }
}
