package locks.safe;

/** One class needs the other, which needs nobody. */
class InitialisersOneWay {
  static final Object FIRST = InitialisersOneWayOther.make();
  static final Object ARRAY = int[].class;
  static final int LENGTH = new Object[0].length;
}

class InitialisersOneWayOther {
  static final Object SECOND = new Object();

  static Object make() {
    return InitialisersOneWay.class;
  }
}
