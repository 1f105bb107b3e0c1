package locks.safe;

/** Two getters that return each other's result, which nothing ever does. */
class GettersOfEachOther {
  interface Part {
    void run();
  }

  static class Quiet implements Part {
    @Override
    public synchronized void run() {}
  }

  static class Loud implements Part {
    @Override
    public synchronized void run() {}
  }

  final Part one() {
    return other();
  }

  final Part other() {
    return one();
  }

  synchronized void runAll() {
    one().run();
  }
}
