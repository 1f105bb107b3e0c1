package locks.safe;

import java.util.concurrent.locks.Lock;

/** All stripes are taken, always from the first to the last. */
class AllLocksOfAnArray {
  private final Lock[] stripes = new Lock[16];

  void all() {
    for (int i = 0; i < stripes.length; i++) {
      stripes[i].lock();
    }
    for (Lock stripe : stripes) {
      stripe.unlock();
    }
  }

  void one(int i) {
    stripes[i].lock();
    stripes[i].unlock();
  }
}
