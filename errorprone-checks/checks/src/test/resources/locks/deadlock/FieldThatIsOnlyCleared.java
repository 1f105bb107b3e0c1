package locks.deadlock;

/** The field is only set to null in the source; something else gives it its value. */
class FieldThatIsOnlyCleared {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final FieldThatIsOnlyCleared owner;

    Loud(FieldThatIsOnlyCleared owner) {
      this.owner = owner;
    }

    @Override
    public synchronized void run() {
      owner.touch();
    }
  }

  static class Quiet implements Part {
    @Override
    public void run() {}
  }

  synchronized void touch() {}

  private Part part;

  void stop() {
    part = null;
  }

  synchronized void all() {
    // BUG: Diagnostic contains: FieldThatIsOnlyCleared -> FieldThatIsOnlyCleared.Loud
    part.run();
  }
}
