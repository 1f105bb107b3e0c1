package blocking.blocked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class UnderAReadLock {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Path> paths = new HashMap<>();

  void put(String name, Path path) {
    lock.writeLock().lock();
    try {
      paths.put(name, path);
    } finally {
      lock.writeLock().unlock();
    }
  }

  String read(String name) throws IOException {
    lock.readLock().lock();
    try {
      // BUG: Diagnostic contains: `UnderAReadLock.lock` is held while `Files.readString` waits for the disk
      return Files.readString(paths.get(name));
    } finally {
      lock.readLock().unlock();
    }
  }
}
