package locks.deadlock;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Each order has a thread of its own. */
class ConfinedToTwoThreads {
  @Retention(RetentionPolicy.CLASS)
  @interface ThreadConfined {
    String value();
  }

  private final Object a = new Object();
  private final Object b = new Object();

  @ThreadConfined("reader")
  public void forth() {
    synchronized (a) {
      // BUG: Diagnostic contains: ConfinedToTwoThreads.a -> ConfinedToTwoThreads.b
      synchronized (b) {
      }
    }
  }

  @ThreadConfined("writer")
  public void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
