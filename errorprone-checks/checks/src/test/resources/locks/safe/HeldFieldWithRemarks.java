package locks.safe;

/** What an annotation remarks on the field gives it no other value. */
class HeldFieldWithRemarks {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final HeldFieldWithRemarks owner;

    Loud(HeldFieldWithRemarks owner) {
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

  @interface Nullable {}

  @Nullable
  @SuppressWarnings("unused")
  private Part part = new Quiet();

  void stop() {
    part = null;
  }

  synchronized void all() {
    part.run();
  }
}
