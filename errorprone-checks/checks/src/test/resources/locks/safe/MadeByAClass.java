package locks.safe;

/** Whoever makes the part is a class of this program, and makes a quiet one. */
class MadeByAClass {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final MadeByAClass owner;

    Loud(MadeByAClass owner) {
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

  abstract static class Maker {
    abstract Part make(MadeByAClass owner);
  }

  static class Silent extends Maker {
    @Override
    Part make(MadeByAClass owner) {
      return new Quiet();
    }
  }

  synchronized void all(Maker maker) {
    Part part = maker.make(this);
    part.run();
  }
}
