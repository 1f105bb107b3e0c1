package locks.safe;

/** Each class names the other, and a class literal initialises nothing. */
class InitialisersNameEachOther {
  static final Kind KIND = Kind.FIRST;

  enum Kind {
    FIRST(InitialisersNameEachOther.class);

    final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }
  }
}
