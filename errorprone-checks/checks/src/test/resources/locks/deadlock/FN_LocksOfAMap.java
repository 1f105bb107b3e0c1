package locks.deadlock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Two locks of one map, by the keys of the caller. */
class FN_LocksOfAMap {
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  void move(String from, String to) {
    synchronized (locks.computeIfAbsent(from, key -> new Object())) {
      synchronized (locks.computeIfAbsent(to, key -> new Object())) {
      }
    }
  }
}
