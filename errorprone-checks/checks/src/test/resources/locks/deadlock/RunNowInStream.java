package locks.deadlock;

/** A lambda in a stream runs at once. */
class RunNowInStream {
  private final Object a = new Object();
  private final Object b = new Object();


  int forth(java.util.List<String> words) {
    synchronized (a) {
      // BUG: Diagnostic contains: RunNowInStream.a -> RunNowInStream.b
      return words.stream().mapToInt(this::count).sum();
    }
  }

  private int count(String word) {
    synchronized (b) {
      return word.length();
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
