package blocking.free;

import java.util.ArrayList;
import java.util.List;

class CopiedUnderTheLock {
  private final List<Runnable> listeners = new ArrayList<>();

  void fire() {
    List<Runnable> copy;
    synchronized (listeners) {
      copy = new ArrayList<>(listeners);
    }
    copy.forEach(Runnable::run);
  }
}
