package locks.deadlock;

/** The comparison is there, but both branches take the same order. */
class FN_WrongTieBreak {
  static class Account {
    private long id;
  }

  void transfer(Account from, Account to) {
    if (from.id < to.id) {
      synchronized (from) {
        synchronized (to) {
        }
      }
    } else {
      synchronized (from) {
        synchronized (to) {
        }
      }
    }
  }
}
