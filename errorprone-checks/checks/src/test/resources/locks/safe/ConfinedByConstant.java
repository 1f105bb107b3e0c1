package locks.safe;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Both orders are taken on the thread that a constant of an enum names. */
class ConfinedByConstant {
  enum Which {
    UI,
    ANY
  }

  @Retention(RetentionPolicy.CLASS)
  @interface ThreadConfined {
    Which value();
  }

  static final Object A = new Object();
  static final Object B = new Object();

  @ThreadConfined(Which.UI)
  public void forth() {
    synchronized (A) {
      synchronized (B) {
      }
    }
  }

  @ThreadConfined(Which.UI)
  public void back() {
    synchronized (B) {
      synchronized (A) {
      }
    }
  }
}
