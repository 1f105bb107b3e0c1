package locks.deadlock;

/** Two instances, in the order of the arguments. */
class Transfer {
  static class Account {
    private long balance;
  }

  void transfer(Account from, Account to, long amount) {
    synchronized (from) {
      // BUG: Diagnostic contains: Transfer.Account -> Transfer.Account
      synchronized (to) {
        from.balance -= amount;
        to.balance += amount;
      }
    }
  }
}
