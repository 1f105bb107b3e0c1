package locks.deadlock;

/** One maker is a class, and the other, which a caller passes, a lambda. */
class MadeByALambdaOrAClass {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final MadeByALambdaOrAClass owner;

    Loud(MadeByALambdaOrAClass owner) {
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
    Part make(MadeByALambdaOrAClass owner);
  }

  static class Silent implements Maker {
    @Override
    public Part make(MadeByALambdaOrAClass owner) {
      return new Quiet();
    }
  }

  private final Part part;

  MadeByALambdaOrAClass(Maker maker) {
    part = maker.make(this);
  }

  static MadeByALambdaOrAClass loud() {
    return new MadeByALambdaOrAClass(owner -> new Loud(owner));
  }

  static MadeByALambdaOrAClass silent() {
    return new MadeByALambdaOrAClass(new Silent());
  }

  synchronized void all() {
    // BUG: Diagnostic contains: MadeByALambdaOrAClass -> MadeByALambdaOrAClass.Loud
    part.run();
  }
}
