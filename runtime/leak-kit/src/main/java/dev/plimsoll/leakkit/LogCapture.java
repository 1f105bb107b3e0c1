package dev.plimsoll.leakkit;

import org.slf4j.LoggerFactory;

/** What goes to the loggers of SLF4J, where they are Logback's. */
interface LogCapture {
  /** For any other provider: what it prints is found on standard output. */
  LogCapture NONE =
      new LogCapture() {
        @Override
        public void begin() {}

        @Override
        public void end() {}

        @Override
        public String text() {
          return "";
        }
      };

  void begin();

  void end();

  String text();

  static LogCapture find() {
    return LoggerFactory.getILoggerFactory()
            .getClass()
            .getName()
            .equals("ch.qos.logback.classic.LoggerContext")
        ? new LogbackCapture()
        : NONE;
  }
}
