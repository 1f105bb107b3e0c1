package blocking.blocked;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

class MadeByALambda {
  interface Part {
    void run() throws Exception;
  }

  interface Maker {
    Part make();
  }

  static class Slow implements Part {
    private final Future<String> result = new CompletableFuture<>();

    @Override
    public void run() throws Exception {
      result.get();
    }
  }

  private final Maker maker = Slow::new;
  private final Part part = maker.make();

  synchronized void all() throws Exception {
    // BUG: Diagnostic contains: `MadeByALambda` is held while `Future.get` waits
    part.run();
  }
}
