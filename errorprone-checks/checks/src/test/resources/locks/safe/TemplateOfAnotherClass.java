package locks.safe;

/** A template method calls a step of its own class; another class's step takes the other lock. */
class TemplateOfAnotherClass {
  abstract static class Service {
    void stop() {
      prepare();
      doStop();
    }

    void prepare() {}

    abstract void doStop();
  }

  static class Timer extends Service {
    private int left;

    @Override
    void doStop() {
      left = 0;
    }
  }

  static class Server extends Service {
    final Object clients = new Object();
    private final Connection connection = new Connection();

    @Override
    void doStop() {
      synchronized (clients) {
        clients.notifyAll();
      }
    }

    void drop() {
      synchronized (clients) {
        connection.close();
      }
    }
  }

  static class Connection {
    private final Timer timer = new Timer();

    synchronized void close() {
      timer.stop();
      new Timer().stop();
    }
  }
}
