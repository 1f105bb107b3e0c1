package blocking.blocked;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

class SocketUnderTheRegistrysLock {
  private final Map<String, Socket> peers = new HashMap<>();

  synchronized void add(String name, Socket socket) {
    peers.put(name, socket);
  }

  synchronized Socket find(String name) {
    return peers.get(name);
  }

  synchronized void greetAll() throws IOException {
    for (Socket socket : peers.values()) {
      OutputStream out = socket.getOutputStream();
      // BUG: Diagnostic contains: `SocketUnderTheRegistrysLock` is held while `OutputStream.write` waits for a file or a peer
      out.write(1);
    }
  }
}
