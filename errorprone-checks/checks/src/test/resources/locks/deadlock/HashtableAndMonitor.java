package locks.deadlock;

import java.util.Hashtable;
import java.util.Map;

/** Each method of a hash table takes its monitor, as the block around two of them does. */
class HashtableAndMonitor {
  private final Map<String, String> names = new Hashtable<>();

  void forth(String name) {
    synchronized (names) {
      touch(name);
    }
  }

  private synchronized void touch(String name) {}

  synchronized void back(String name) {
    // BUG: Diagnostic contains: HashtableAndMonitor.names -> HashtableAndMonitor
    names.put(name, name);
  }
}
