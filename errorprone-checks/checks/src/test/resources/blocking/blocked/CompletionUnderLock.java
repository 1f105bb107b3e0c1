package blocking.blocked;

import java.util.concurrent.CompletableFuture;

class CompletionUnderLock {
  private final CompletableFuture<String> started = new CompletableFuture<>();
  private boolean running;

  CompletableFuture<String> started() {
    return started;
  }

  synchronized void start() {
    running = true;
    // BUG: Diagnostic contains: `CompletableFuture.complete` runs what others attached
    started.complete("up");
  }
}
