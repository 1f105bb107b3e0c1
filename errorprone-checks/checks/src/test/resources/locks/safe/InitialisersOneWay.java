package locks.safe;

/** One class needs the other, which needs nobody. */
class InitialisersOneWay {
  static final Object FIRST = InitialisersOneWayOther.make();
}

class InitialisersOneWayOther {
  static final Object SECOND = new Object();

  static Object make() {
    return InitialisersOneWay.class;
  }
}
