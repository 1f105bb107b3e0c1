package locks.deadlock;

/** A class makes an object of its subclass while it is initialised; the subclass waits for it. */
class FN_InitialiserOfASubclass {
  static final FN_InitialiserOfASubclass DEFAULT = new Subclass();

  static class Subclass extends FN_InitialiserOfASubclass {}
}
