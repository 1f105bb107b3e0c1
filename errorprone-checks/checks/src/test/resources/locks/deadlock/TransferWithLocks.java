package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The locks of two instances, in the order of the arguments. */
class TransferWithLocks {
  static class Account {
    private final Lock lock = new ReentrantLock();
    private long balance;
  }

  void transfer(Account from, Account to, long amount) {
    from.lock.lock();
    try {
      // BUG: Diagnostic contains: TransferWithLocks.Account.lock -> TransferWithLocks.Account.lock
      to.lock.lock();
      try {
        from.balance -= amount;
        to.balance += amount;
      } finally {
        to.lock.unlock();
      }
    } finally {
      from.lock.unlock();
    }
  }
}
