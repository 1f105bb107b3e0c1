package blocking.blocked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class InsideComputeIfAbsent {
  private final Map<String, InetAddress> hosts = new ConcurrentHashMap<>();

  InetAddress find(String name) {
    // BUG: Diagnostic contains: `InsideComputeIfAbsent.hosts[entry]` is held while `InetAddress.getByName` waits for the network
    return hosts.computeIfAbsent(name, InsideComputeIfAbsent::look);
  }

  private static InetAddress look(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
