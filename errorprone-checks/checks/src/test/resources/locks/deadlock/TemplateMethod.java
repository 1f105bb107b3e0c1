package locks.deadlock;

/** A template method calls a step of its own class, which takes the other lock. */
class TemplateMethod {
  abstract static class Service {
    void stop() {
      doStop();
    }

    abstract void doStop();
  }

  static class Timer extends Service {
    @Override
    void doStop() {}
  }

  static class Server extends Service {
    final Object clients = new Object();
    private final Connection connection = new Connection(this);

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
    private final Server server;

    Connection(Server server) {
      this.server = server;
    }

    public synchronized void close() {
      // BUG: Diagnostic contains: TemplateMethod.Connection -> TemplateMethod.Server.clients
      server.stop();
    }
  }
}
