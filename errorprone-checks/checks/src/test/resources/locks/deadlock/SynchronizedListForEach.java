package locks.deadlock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A synchronized collection holds its lock while it runs what forEach is given. */
class SynchronizedListForEach {
  private final List<String> names = Collections.synchronizedList(new ArrayList<>());
  private int letters;

  void count() {
    names.forEach(
        name -> {
          synchronized (this) {
            letters += name.length();
          }
        });
  }

  synchronized void add(String name) {
    letters += name.length();
    // BUG: Diagnostic contains: SynchronizedListForEach.names -> SynchronizedListForEach
    names.add(name);
  }
}
