package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The caller compares, a private helper takes the locks. */
class TieBreakBeforeHelper {
  static class Account implements Comparable<Account> {
    private final Lock lock = new ReentrantLock();
    private final long id;

    Account(long id) {
      this.id = id;
    }

    long id() {
      return id;
    }

    @Override
    public int compareTo(Account other) {
      return Long.compare(id, other.id);
    }
  }

  void transfer(Account from, Account to) {
    if (from.id < to.id) {
      move(from, to);
    } else {
      move(to, from);
    }
  }

  private void move(Account first, Account second) {
    synchronized (first) {
      synchronized (second) {
      }
    }
  }
}
