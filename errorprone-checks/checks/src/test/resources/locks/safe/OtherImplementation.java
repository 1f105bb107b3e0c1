package locks.safe;

/** The class that takes the lock is another one behind another interface. */
class OtherImplementation {
  interface Sink {
    void put();
  }

  interface Source {
    void put();
  }

  static class Quiet implements Sink {
    @Override
    public void put() {}
  }

  static class Loud implements Source {
    private Model model;

    @Override
    public synchronized void put() {
      model.write();
    }
  }

  static class Model {
    private Sink sink;

    synchronized void write() {
      sink.put();
    }
  }
}
