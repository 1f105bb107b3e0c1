package dev.plimsoll.checks.locks;

import java.util.List;

/**
 * An order that {@code @LockOrder} declares.
 *
 * @param locks the names of the locks, outermost first
 * @param declaredBy the element with the annotation, as people name it
 */
public record DeclaredOrder(List<String> locks, String declaredBy) {
  /** Whether taking the inner lock while the outer is held goes against this order. */
  boolean forbids(LockClass held, LockClass wanted) {
    int heldAt = indexOf(held);
    int wantedAt = indexOf(wanted);
    return heldAt >= 0 && wantedAt >= 0 && wantedAt < heldAt;
  }

  private int indexOf(LockClass lock) {
    for (int i = 0; i < locks.size(); i++) {
      if (names(locks.get(i), lock)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean names(String name, LockClass lock) {
    String simple = lock.toString();
    return simple.equals(name)
        || lock.qualifiedName().equals(name)
        || simple.endsWith("." + name)
        || isTypes(name, lock);
  }

  /* The monitor of an object that a field holds is also that of the object's class. */
  private static boolean isTypes(String name, LockClass lock) {
    return !lock.field().isEmpty()
        && !lock.type().isEmpty()
        && names(name, new LockClass("", lock.type()));
  }
}
