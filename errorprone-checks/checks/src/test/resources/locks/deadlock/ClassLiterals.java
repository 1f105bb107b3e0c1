package locks.deadlock;

/** Static synchronized methods of two classes that call each other; one names its class. */
class ClassLiterals {
  static final class Cache {
    static synchronized void refresh() {
      // BUG: Diagnostic contains: ClassLiterals.Cache.class -> ClassLiterals.Index.class
      Index.lookUp();
    }

    static synchronized void evict() {}
  }

  static final class Index {
    static synchronized void lookUp() {}

    static void rebuild() {
      synchronized (Index.class) {
        Cache.evict();
      }
    }
  }
}
