package blocking.blocked;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class ForEachListenerUnderLock {
  private final Object lock = new Object();
  private final List<Consumer<String>> listeners = new ArrayList<>();
  private String value;

  void set(String newValue) {
    synchronized (lock) {
      value = newValue;
      // BUG: Diagnostic contains: `ForEachListenerUnderLock.lock` is held while `Consumer.accept` runs code of others
      listeners.forEach(listener -> listener.accept(newValue));
    }
  }
}
