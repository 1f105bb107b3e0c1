package dev.plimsoll.leakkit;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What reaches the root logger of {@code java.util.logging}. */
final class CapturedRecords extends Handler {
  private final StringBuffer text = new StringBuffer();
  private final SimpleFormatter formatter = new SimpleFormatter();

  void begin() {
    Logger.getLogger("").addHandler(this);
  }

  void end() {
    Logger.getLogger("").removeHandler(this);
  }

  String text() {
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
