package locks.deadlock;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A constant of an enum says that either order is confined to whichever thread it is. */
class ConfinedByConstantToAny {
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

  @ThreadConfined(Which.ANY)
  public void forth() {
    synchronized (A) {
      // BUG: Diagnostic contains: ConfinedByConstantToAny.A -> ConfinedByConstantToAny.B
      synchronized (B) {
      }
    }
  }

  @ThreadConfined(Which.ANY)
  public void back() {
    synchronized (B) {
      synchronized (A) {
      }
    }
  }
}
