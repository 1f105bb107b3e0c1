package blocking.blocked;

import java.util.function.Consumer;

public class CallbackInAParameter {
  private int count;

  public synchronized void increment(Consumer<Integer> callback) {
    count++;
    // BUG: Diagnostic contains: `Consumer.accept` runs code of others
    callback.accept(count);
  }
}
