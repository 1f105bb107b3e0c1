package locks.deadlock;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** One order is confined to a thread, the other to whichever has the object. */
class ConfinedToAnyThread {
  @Retention(RetentionPolicy.CLASS)
  @interface ThreadConfined {
    String value();
  }

  static final Object A = new Object();
  static final Object B = new Object();

  @ThreadConfined("ANY")
  public void forth() {
    synchronized (A) {
      // BUG: Diagnostic contains: ConfinedToAnyThread.A -> ConfinedToAnyThread.B
      synchronized (B) {
      }
    }
  }

  @ThreadConfined("ANY")
  public void back() {
    synchronized (B) {
      synchronized (A) {
      }
    }
  }
}
