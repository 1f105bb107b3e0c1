package locks.deadlock;

/** Two objects that call each other's synchronized methods. */
class SynchronizedMethods {
  static class Ledger {
    private Account account;

    synchronized void post() {
      account.debit();
    }

    synchronized void audit() {}
  }

  static class Account {
    private Ledger ledger;

    synchronized void debit() {}

    synchronized void close() {
      // BUG: Diagnostic contains: SynchronizedMethods.Account -> SynchronizedMethods.Ledger
      ledger.audit();
    }
  }
}
