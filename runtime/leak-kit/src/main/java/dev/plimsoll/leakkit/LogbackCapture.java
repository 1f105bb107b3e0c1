package dev.plimsoll.leakkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * What reaches Logback, with all that goes with a message: its root, and loggers that do not pass
 * on to it.
 */
final class LogbackCapture extends AppenderBase<ILoggingEvent>
    implements Capture, LoggerContextListener {
  private final StringBuffer text = new StringBuffer();
  private final PatternLayout layout = new PatternLayout();

  /** Null where SLF4J has another provider, and when nothing is to be captured any more. */
  private LoggerContext logback;

  @Override
  public String place() {
    return "Logback";
  }

  @Override
  public void begin() {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    if (factory instanceof LoggerContext context) {
      logback = context;
      setContext(logback);
      layout.setContext(logback);
      layout.setPattern("%logger %thread %msg %mdc %kvp %marker%n%ex");
      logback.addListener(this);
      listen();
    }
  }

  @Override
  public String end() {
    if (logback != null) {
      LoggerContext captured = logback;
      logback = null;
      captured.removeListener(this);
      captured.getLoggerList().forEach(logger -> logger.detachAppender(this));
      stop();
      layout.stop();
    }
    return text.toString();
  }

  @Override
  protected void append(ILoggingEvent event) {
    text.append(layout.doLayout(event));
  }

  private void listen() {
    layout.start();
    start();
    for (Logger logger : logback.getLoggerList()) {
      if (logger.getName().equals(org.slf4j.Logger.ROOT_LOGGER_NAME) || !logger.isAdditive()) {
        logger.addAppender(this);
      }
    }
  }

  /**
   * A reset stops the appenders before it tells the listeners, of which a context that was stopped
   * has none: Spring Boot 4 stops it, and then configures it anew.
   */
  @Override
  public void stop() {
    super.stop();
    if (logback != null && !logback.getCopyOfListenerList().contains(this)) {
      logback.addListener(this);
    }
  }

  /** An application that starts within the test configures Logback anew. */
  @Override
  public void onReset(LoggerContext context) {
    listen();
  }

  @Override
  public boolean isResetResistant() {
    return true;
  }

  @Override
  public void onStart(LoggerContext context) {}

  @Override
  public void onStop(LoggerContext context) {}

  @Override
  public void onLevelChange(Logger logger, Level level) {}
}
