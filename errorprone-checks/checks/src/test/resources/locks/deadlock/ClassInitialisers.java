package locks.deadlock;

/** Two classes that need each other while they are initialised, each on a thread of its own. */
class ClassInitialisers {
  // BUG: Diagnostic contains: ClassInitialisers.<clinit> -> ClassInitialisersOther.<clinit>
  static final Object FIRST = ClassInitialisersOther.make();

  static Object make() {
    return new Object();
  }
}

class ClassInitialisersOther {
  static final Object SECOND = ClassInitialisers.make();

  static Object make() {
    return new Object();
  }
}
