package locks.deadlock;

/** One lock has two names: a method of a class, and the one of the interface that it overrides. */
class FN_GetterOfTheInterface {
  interface Connection {
    Object lock();
  }

  static class Proxy {
    private Object current = new Object();

    Object current() {
      return current;
    }
  }

  static class Plain implements Connection {
    private final Object cache = new Object();
    private Proxy proxy;

    @Override
    public Object lock() {
      return proxy == null ? this : proxy.current();
    }

    public void prepare() {
      synchronized (lock()) {
        synchronized (cache) {
        }
      }
    }

    public void clear(Statement statement) {
      synchronized (cache) {
        statement.clear();
      }
    }
  }

  static class Statement {
    private Connection connection;

    public void clear() {
      synchronized (connection.lock()) {
      }
    }
  }
}
