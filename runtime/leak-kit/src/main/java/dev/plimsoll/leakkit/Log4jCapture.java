package dev.plimsoll.leakkit;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * What reaches Log4j 2, with all that goes with a message: the root of every context, and loggers
 * that do not pass on to it.
 */
final class Log4jCapture implements Capture {
  private final Kept kept = new Kept();
  private final List<LoggerContext> contexts = new ArrayList<>();

  /** An application that starts within the test configures Log4j anew. */
  private final PropertyChangeListener reconfigured =
      change -> listen((LoggerContext) change.getSource());

  @Override
  public String place() {
    return "Log4j";
  }

  @Override
  public void begin() {
    kept.start();
    /* Asked for first, so that it is there when the factory is asked for all. */
    LogManager.getContext(false);
    if (LogManager.getFactory() instanceof Log4jContextFactory factory) {
      contexts.addAll(factory.getSelector().getLoggerContexts());
    }
    for (LoggerContext context : contexts) {
      context.addPropertyChangeListener(reconfigured);
      listen(context);
    }
  }

  private void listen(LoggerContext context) {
    for (LoggerConfig logger : loggers(context)) {
      logger.addAppender(kept, null, null);
    }
  }

  private static List<LoggerConfig> loggers(LoggerContext context) {
    Configuration configuration = context.getConfiguration();
    List<LoggerConfig> loggers = new ArrayList<>();
    /* The root is among the others only where it has a name in the configuration. */
    loggers.add(configuration.getRootLogger());
    for (LoggerConfig logger : configuration.getLoggers().values()) {
      if (logger != configuration.getRootLogger() && !logger.isAdditive()) {
        loggers.add(logger);
      }
    }
    return loggers;
  }

  @Override
  public String end() {
    for (LoggerContext context : contexts) {
      context.removePropertyChangeListener(reconfigured);
      loggers(context).forEach(logger -> logger.removeAppender(kept.getName()));
    }
    kept.stop();
    return kept.text.toString();
  }

  /** Keeps what it is given as text: Log4j uses events again. */
  private static final class Kept extends AbstractAppender {
    private final StringBuffer text = new StringBuffer();

    private Kept() {
      super(
          "PlimsollLeakKit",
          null,
          PatternLayout.newBuilder().withPattern("%c %t %m %X %x %marker%n%ex").build(),
          false,
          Property.EMPTY_ARRAY);
    }

    @Override
    public void append(LogEvent event) {
      text.append(getLayout().toSerializable(event));
    }
  }
}
