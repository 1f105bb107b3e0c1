package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The accounts are compared, the locks are in their fields. */
class TieBreakByCompareTo {
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
    boolean ascending = from.compareTo(to) < 0;
    Account first = ascending ? from : to;
    Account second = ascending ? to : from;
    first.lock.lock();
    second.lock.lock();
    second.lock.unlock();
    first.lock.unlock();
  }

  void merge(Account one, Account other) {
    if (Long.compare(one.id(), other.id()) > 0) {
      merge(other, one);
      return;
    }
    one.lock.lock();
    other.lock.lock();
    other.lock.unlock();
    one.lock.unlock();
  }
}
