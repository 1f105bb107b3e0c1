package blocking.free;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

class InMemory {
  private final Map<String, byte[]> values = new HashMap<>();
  private final StringWriter log = new StringWriter();

  synchronized void put(String name, byte[] value) throws IOException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    copy.write(value);
    values.put(name, copy.toByteArray());
    log.write(name);
  }

  synchronized byte[] get(String name) {
    return values.get(name);
  }
}
