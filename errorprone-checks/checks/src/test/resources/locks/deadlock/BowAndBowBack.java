package locks.deadlock;

/** Two friends bow to each other at the same time. */
class BowAndBowBack {
  static class Friend {
    synchronized void bow(Friend other) {
      // BUG: Diagnostic contains: BowAndBowBack.Friend -> BowAndBowBack.Friend
      other.bowBack(this);
    }

    synchronized void bowBack(Friend other) {}
  }
}
