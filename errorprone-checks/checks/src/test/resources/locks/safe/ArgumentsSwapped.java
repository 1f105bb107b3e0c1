package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The parameters trade places so that the smaller comes first. */
class ArgumentsSwapped {
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
    if (from.id > to.id) {
      Account larger = from;
      from = to;
      to = larger;
    }
    synchronized (from) {
      synchronized (to) {
      }
    }
  }
}
