package locks.deadlock;

/** A container replaces the part that the field is given in the source. */
class FieldThatIsInjected {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final FieldThatIsInjected owner;

    Loud(FieldThatIsInjected owner) {
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

  @interface Inject {}

  @Inject private Part part = new Quiet();

  synchronized void all() {
    // BUG: Diagnostic contains: FieldThatIsInjected -> FieldThatIsInjected.Loud
    part.run();
  }
}
