package locks.safe;

/** A constructor takes its own locks before anyone knows the object. */
class InConstructor {
  static class Session {
    private final Object lock = new Object();

    Session(Server server) {
      synchronized (this) {
        synchronized (lock) {
          server.register();
        }
      }
    }

    synchronized void end(Server server) {
      server.remove(this);
    }

    void read() {
      synchronized (lock) {
      }
    }
  }

  static class Server {
    synchronized void register() {}

    synchronized void remove(Session session) {
      session.read();
    }

    synchronized Session open() {
      return new Session(this);
    }
  }
}
