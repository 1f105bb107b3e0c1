package locks.deadlock;

/** Who makes the part is a class of another module that extends a class of this one. */
class MadeElsewhere {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final MadeElsewhere owner;

    Loud(MadeElsewhere owner) {
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

  public abstract static class Maker {
    protected abstract Part make(MadeElsewhere owner);
  }

  synchronized void all(Maker maker) {
    Part part = maker.make(this);
    // BUG: Diagnostic contains: MadeElsewhere -> MadeElsewhere.Loud
    part.run();
  }
}
