package locks.deadlock;

/** The inner lock is taken by one of the classes behind an interface. */
class VirtualCall {
  interface Listener {
    void changed();
  }

  static class Screen implements Listener {
    private Model model;

    @Override
    public synchronized void changed() {}

    synchronized void draw() {
      model.read();
    }
  }

  static class Quiet implements Listener {
    @Override
    public void changed() {}
  }

  static class Model {
    private Listener listener;

    synchronized void read() {}

    synchronized void write() {
      // BUG: Diagnostic contains: VirtualCall.Model -> VirtualCall.Screen
      listener.changed();
    }
  }
}
