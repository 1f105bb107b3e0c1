package locks.deadlock;

/** Two services take the locks of a third class. */
class HolderClass {
  static final class Locks {
    static final Object ORDERS = new Object();
    static final Object STOCK = new Object();
  }

  static class OrderService {
    void place() {
      synchronized (Locks.ORDERS) {
        // BUG: Diagnostic contains: HolderClass.Locks.ORDERS -> HolderClass.Locks.STOCK
        synchronized (Locks.STOCK) {
        }
      }
    }
  }

  static class StockService {
    void recount() {
      synchronized (Locks.STOCK) {
        synchronized (Locks.ORDERS) {
        }
      }
    }
  }
}
