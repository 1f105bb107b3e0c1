package locks.safe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The stream of a synchronized collection runs without the lock. */
class StreamOfSynchronizedList {
  private final List<String> names = Collections.synchronizedList(new ArrayList<>());
  private int letters;

  void count() {
    names.stream()
        .forEach(
            name -> {
              synchronized (this) {
                letters += name.length();
              }
            });
  }

  synchronized void add(String name) {
    names.add(name);
  }
}
