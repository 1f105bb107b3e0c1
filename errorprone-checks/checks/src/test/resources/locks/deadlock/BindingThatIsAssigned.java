package locks.deadlock;

/** The variable of a pattern has what was tested, before it is given something else. */
class BindingThatIsAssigned {
  interface Part {
    void run();
  }

  static class Loud implements Part {
    private final BindingThatIsAssigned owner;

    Loud(BindingThatIsAssigned owner) {
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

  synchronized void all(Object tested, boolean quiet) {
    if (tested instanceof Part part) {
      if (quiet) {
        part = new Quiet();
      }
      // BUG: Diagnostic contains: BindingThatIsAssigned -> BindingThatIsAssigned.Loud
      part.run();
    }
  }
}
