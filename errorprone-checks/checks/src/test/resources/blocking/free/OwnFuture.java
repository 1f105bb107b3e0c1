package blocking.free;

import java.util.concurrent.CompletableFuture;

class OwnFuture {
  static class Known extends CompletableFuture<String> {
    @Override
    public String join() {
      return "known";
    }
  }

  private final Known name = new Known();

  synchronized String name() {
    return name.join();
  }
}
