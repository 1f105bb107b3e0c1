package locks.safe;

/** The lock that is taken first stands for another where there is none yet. */
class EitherLockThenBoth {
  static class Connections {
    private final EitherLockThenBoth owner;

    Connections(EitherLockThenBoth owner) {
      this.owner = owner;
    }

    synchronized void connect() {
      synchronized (owner.names) {
      }
    }
  }

  private final Object names = new Object();
  private Connections connections;

  void rename() {
    Connections known = connections;
    Object outer = known != null ? known : names;
    synchronized (outer) {
      synchronized (names) {
        if (known != null) {
          known.connect();
        }
      }
    }
  }
}
