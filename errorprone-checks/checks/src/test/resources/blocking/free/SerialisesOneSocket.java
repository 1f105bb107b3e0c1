package blocking.free;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

class SerialisesOneSocket {
  private final OutputStream out;
  private final Object lock = new Object();

  SerialisesOneSocket(Socket socket) throws IOException {
    out = new BufferedOutputStream(socket.getOutputStream());
  }

  void send(byte[] frame) throws IOException {
    synchronized (lock) {
      out.write(frame.length);
      out.write(frame);
      out.flush();
    }
  }
}
