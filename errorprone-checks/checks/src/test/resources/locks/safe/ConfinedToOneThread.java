package locks.safe;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Both orders are taken on the thread that the annotations name, wherever the methods are. */
class ConfinedToOneThread {
  @Retention(RetentionPolicy.CLASS)
  @interface UiThread {}

  @Retention(RetentionPolicy.CLASS)
  @interface ThreadConfined {
    String value();
  }

  static final Object A = new Object();
  static final Object B = new Object();

  @UiThread
  public void forth() {
    synchronized (A) {
      synchronized (B) {
      }
    }
  }

  @ThreadConfined("UI")
  static class Other {
    public void back() {
      synchronized (B) {
        synchronized (A) {
        }
      }
    }
  }
}
