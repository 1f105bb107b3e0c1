package dev.plimsoll.runtime.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.util.Iterator;

/**
 * Hands events on to other appenders with all their texts scrubbed: message, arguments, MDC,
 * key-value pairs, and the messages of the exception, its causes and what it suppressed.
 *
 * <pre>{@code
 * <appender name="SAFE" class="dev.plimsoll.runtime.logback.ScrubbingAppender">
 *   <appender-ref ref="CONSOLE"/>
 * </appender>
 * }</pre>
 */
public final class ScrubbingAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements AppenderAttachable<ILoggingEvent> {
  private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();

  /** Creates an appender without others to hand events on to. */
  public ScrubbingAppender() {}

  @Override
  protected void append(ILoggingEvent event) {
    appenders.appendLoopOnAppenders(new ScrubbedEvent(event));
  }

  @Override
  public void start() {
    if (!appenders.iteratorForAppenders().hasNext()) {
      addWarn("No appender is attached to " + getName() + ", so its events go nowhere");
    }
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    detachAndStopAllAppenders();
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    appenders.addAppender(appender);
  }

  @Override
  public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
    return appenders.iteratorForAppenders();
  }

  @Override
  public Appender<ILoggingEvent> getAppender(String name) {
    return appenders.getAppender(name);
  }

  @Override
  public boolean isAttached(Appender<ILoggingEvent> appender) {
    return appenders.isAttached(appender);
  }

  @Override
  public void detachAndStopAllAppenders() {
    appenders.detachAndStopAllAppenders();
  }

  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    return appenders.detachAppender(appender);
  }

  @Override
  public boolean detachAppender(String name) {
    return appenders.detachAppender(name);
  }
}
