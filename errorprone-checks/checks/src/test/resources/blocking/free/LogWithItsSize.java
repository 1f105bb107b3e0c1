package blocking.free;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class LogWithItsSize {
  private final OutputStream out;
  private long size;

  LogWithItsSize(String name) throws IOException {
    out = new FileOutputStream(name);
  }

  synchronized void append(byte[] line) throws IOException {
    out.write(line);
    size += line.length;
  }

  synchronized long size() {
    return size;
  }

  synchronized void setSize(long newSize) {
    size = newSize;
  }

  synchronized void close() throws IOException {
    out.close();
  }
}
