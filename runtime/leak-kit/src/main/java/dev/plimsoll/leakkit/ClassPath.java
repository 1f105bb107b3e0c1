package dev.plimsoll.leakkit;

/** Which of the libraries that can let a value out are there at all. */
final class ClassPath {
  private ClassPath() {}

  static boolean has(String type) {
    try {
      Class.forName(type, false, ClassPath.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError missing) {
      return false;
    }
  }
}
