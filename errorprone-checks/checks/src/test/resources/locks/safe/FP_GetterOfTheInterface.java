package locks.safe;

/** One lock, asked for through the class here and through its interface there. */
class FP_GetterOfTheInterface {
  interface Connection {
    Object lock();

    void recache(Statement statement);
  }

  static class Proxy {
    private Object current = new Object();

    Object current() {
      return current;
    }
  }

  static class Plain implements Connection {
    private Proxy proxy;

    @Override
    public Object lock() {
      return proxy == null ? this : proxy.current();
    }

    public void prepare(Statement statement) {
      synchronized (lock()) {
        statement.clear();
      }
    }

    @Override
    public void recache(Statement statement) {
      synchronized (lock()) {
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

    public void close() {
      synchronized (connection.lock()) {
        // BUG: Diagnostic contains: locks are taken in two orders
        connection.recache(this);
      }
    }
  }
}
