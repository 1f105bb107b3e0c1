package blocking.blocked;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

class IndexBesideItsFile {
  private final Map<String, Long> index = new HashMap<>();
  private final OutputStream out;
  private long size;

  IndexBesideItsFile(String name) throws IOException {
    out = new FileOutputStream(name);
  }

  synchronized void append(String name, byte[] line) throws IOException {
    // BUG: Diagnostic contains: `IndexBesideItsFile` is held while `OutputStream.write`
    out.write(line);
    size += line.length;
    index.put(name, size);
  }

  synchronized long find(String name) {
    return index.getOrDefault(name, 0L);
  }

  synchronized void forget(String name) {
    index.remove(name);
  }
}
