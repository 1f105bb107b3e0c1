package blocking.blocked;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

class ClassOrLambda {
  interface Part {
    void run() throws Exception;
  }

  static class Slow implements Part {
    private final Future<String> result = new CompletableFuture<>();

    @Override
    public void run() throws Exception {
      result.get();
    }
  }

  private final Part part;

  ClassOrLambda(boolean slow) {
    part = slow ? new Slow() : () -> {};
  }

  synchronized void all() throws Exception {
    // BUG: Diagnostic contains: `ClassOrLambda` is held while `Future.get` waits
    part.run();
  }
}
