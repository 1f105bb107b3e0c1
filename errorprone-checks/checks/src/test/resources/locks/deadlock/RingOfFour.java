package locks.deadlock;

/** Four classes in a ring of calls. */
class RingOfFour {
  static class North {
    East east;

    synchronized void go() {
      east.rest();
    }

    synchronized void rest() {}
  }

  static class East {
    South south;

    synchronized void go() {
      // BUG: Diagnostic contains: RingOfFour.East -> RingOfFour.South
      south.rest();
    }

    synchronized void rest() {}
  }

  static class South {
    West west;

    synchronized void go() {
      west.rest();
    }

    synchronized void rest() {}
  }

  static class West {
    North north;

    synchronized void go() {
      north.rest();
    }

    synchronized void rest() {}
  }
}
