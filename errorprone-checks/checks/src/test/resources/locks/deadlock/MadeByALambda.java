package locks.deadlock;

/** The part in the field is made by a constructor that is handed on as a method reference. */
class MadeByALambda {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final MadeByALambda owner;

    Loud(MadeByALambda owner) {
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

  interface Maker {
    Part make(MadeByALambda owner);
  }

  private final Maker maker = Loud::new;
  private final Part part = maker.make(this);

  synchronized void all() {
    // BUG: Diagnostic contains: MadeByALambda -> MadeByALambda.Loud
    part.run();
  }
}
