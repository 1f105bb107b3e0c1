package blocking.free;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.concurrent.locks.ReentrantLock;

class OneDatagramSocket {
  private final ReentrantLock readLock = new ReentrantLock();
  private final DatagramSocket socket;

  OneDatagramSocket(DatagramSocket socket) {
    this.socket = socket;
  }

  void read(DatagramPacket packet) throws IOException {
    readLock.lock();
    try {
      socket.receive(packet);
    } finally {
      readLock.unlock();
    }
  }
}
