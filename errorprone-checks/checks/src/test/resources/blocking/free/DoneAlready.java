package blocking.free;

import java.util.concurrent.CompletableFuture;

class DoneAlready {
  private final CompletableFuture<String> name = new CompletableFuture<>();

  synchronized String nameIfKnown() {
    return name.isDone() ? name.join() : "";
  }
}
