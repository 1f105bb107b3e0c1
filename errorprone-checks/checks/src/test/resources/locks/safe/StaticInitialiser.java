package locks.safe;

/** Nobody can use the class before its initialiser is done. */
class StaticInitialiser {
  private static final Object A = new Object();
  private static final Object B = new Object();


  static {
    synchronized (A) {
      synchronized (B) {
      }
    }
  }

  void back() {
    synchronized (B) {
      synchronized (A) {
      }
    }
  }
}
