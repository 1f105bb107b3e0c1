package locks.safe;

/** The step of a template method takes the other lock in one class only, whose lock is not held. */
class TrackersOfTwoClasses {
  abstract static class Tracker {
    synchronized void clean() {
      each();
    }

    private void each() {
      remove();
    }

    synchronized void find() {}

    abstract void remove();
  }

  static class Buffers extends Tracker {
    @Override
    void remove() {}
  }

  static class Appenders extends Tracker {
    private Appender appender;

    @Override
    void remove() {
      appender.stop();
    }
  }

  static class Appender {
    private final Buffers buffers = new Buffers();

    synchronized void stop() {}

    synchronized void append() {
      buffers.find();
    }
  }
}
