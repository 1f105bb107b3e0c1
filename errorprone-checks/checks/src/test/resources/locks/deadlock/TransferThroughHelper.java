package locks.deadlock;

/** A private helper takes both, and nobody orders them. */
class TransferThroughHelper {
  static class Account {
    private long balance;
  }

  // BUG: Diagnostic contains: TransferThroughHelper.Account -> TransferThroughHelper.Account
  void transfer(Account from, Account to) {
    move(from, to);
  }

  private void move(Account from, Account to) {
    synchronized (from) {
      synchronized (to) {
        to.balance += from.balance;
      }
    }
  }
}
