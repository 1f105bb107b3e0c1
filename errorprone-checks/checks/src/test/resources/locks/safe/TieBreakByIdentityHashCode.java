package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The book's own idiom, with a lock for the tie. */
class TieBreakByIdentityHashCode {
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

  private static final Object TIE = new Object();

  void transfer(Account from, Account to) {
    int fromHash = System.identityHashCode(from);
    int toHash = System.identityHashCode(to);
    if (fromHash < toHash) {
      synchronized (from) {
        synchronized (to) {
        }
      }
    } else if (fromHash > toHash) {
      synchronized (to) {
        synchronized (from) {
        }
      }
    } else {
      synchronized (TIE) {
        synchronized (from) {
          synchronized (to) {
          }
        }
      }
    }
  }
}
