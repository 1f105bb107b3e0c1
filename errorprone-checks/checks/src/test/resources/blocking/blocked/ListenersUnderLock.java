package blocking.blocked;

import java.util.ArrayList;
import java.util.List;

class ListenersUnderLock {
  interface Listener {
    void changed(String value);

    void removed();
  }

  private final List<Listener> listeners = new ArrayList<>();
  private String value;

  synchronized void add(Listener listener) {
    listeners.add(listener);
  }

  synchronized void set(String newValue) {
    value = newValue;
    for (Listener listener : listeners) {
      // BUG: Diagnostic contains: `ListenersUnderLock` is held while `ListenersUnderLock.Listener.changed` runs code of others
      listener.changed(value);
    }
  }
}
