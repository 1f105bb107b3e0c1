package blocking.blocked;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class HttpUnderLock {
  private final Lock lock = new ReentrantLock();
  private final Map<String, String> cache = new HashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  String find(String key, HttpRequest request) throws IOException, InterruptedException {
    lock.lock();
    try {
      String known = cache.get(key);
      if (known == null) {
        // BUG: Diagnostic contains: `HttpUnderLock.lock` is held while `HttpClient.send` waits for the network
        known = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        cache.put(key, known);
      }
      return known;
    } finally {
      lock.unlock();
    }
  }
}
