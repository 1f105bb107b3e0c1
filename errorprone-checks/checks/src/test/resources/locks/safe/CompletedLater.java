package locks.safe;

import java.util.concurrent.CompletableFuture;

/** What is chained to a future runs when the future is done. */
class CompletedLater {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth(CompletableFuture<String> answer) {
    synchronized (a) {
      answer.thenAccept(
          text -> {
            synchronized (b) {
            }
          });
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
