package blocking.free;

import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

class LockOfTheStream {
  private final Writer writer;

  LockOfTheStream(String name) throws IOException {
    writer = new FileWriter(name);
  }

  void write(String line) throws IOException {
    synchronized (writer) {
      writer.write(line);
      writer.flush();
    }
  }
}
