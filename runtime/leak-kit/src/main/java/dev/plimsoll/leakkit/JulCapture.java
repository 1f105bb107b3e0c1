package dev.plimsoll.leakkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What reaches {@code java.util.logging}: its root, and loggers that do not pass on to it. */
final class JulCapture extends Handler implements Capture {
  private final StringBuffer text = new StringBuffer();
  private final SimpleFormatter formatter = new SimpleFormatter();

  /** Held, since the log manager does not. */
  private final List<Logger> loggers = new ArrayList<>();

  @Override
  public String place() {
    return "java.util.logging";
  }

  @Override
  public void begin() {
    LogManager manager = LogManager.getLogManager();
    for (String name : Collections.list(manager.getLoggerNames())) {
      Logger logger = manager.getLogger(name);
      if (logger != null && (name.isEmpty() || !logger.getUseParentHandlers())) {
        logger.addHandler(this);
        loggers.add(logger);
      }
    }
  }

  @Override
  public String end() {
    loggers.forEach(logger -> logger.removeHandler(this));
    return text.toString();
  }

  @Override
  public void publish(LogRecord record) {
    text.append(formatter.format(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
