package dev.plimsoll.leakkit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** What reaches Logback's root logger, with all that goes with a message. */
final class LogbackCapture extends AppenderBase<ILoggingEvent> implements LogCapture {
  private final StringBuffer text = new StringBuffer();
  private final PatternLayout layout = new PatternLayout();

  @Override
  public void begin() {
    LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    setContext(logback);
    layout.setContext(logback);
    layout.setPattern("%logger %thread %msg %mdc %kvp %marker%n%ex");
    layout.start();
    start();
    root().addAppender(this);
  }

  @Override
  public void end() {
    root().detachAppender(this);
    stop();
    layout.stop();
  }

  @Override
  public String text() {
    return text.toString();
  }

  @Override
  protected void append(ILoggingEvent event) {
    text.append(layout.doLayout(event));
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
