package blocking.free;

import java.util.function.Consumer;

public class NoCallbackIsGiven {
  private int count;

  public static void tell(int value, Consumer<Integer> callback) {
    if (callback != null) {
      callback.accept(value);
    }
  }

  public synchronized void increment() {
    count++;
    tell(count, null);
  }
}
