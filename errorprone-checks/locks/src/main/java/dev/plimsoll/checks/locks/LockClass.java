package dev.plimsoll.checks.locks;

import java.util.Optional;

/**
 * All locks that play the same part: the same field of any instance, or the monitors of a class.
 *
 * @param field the field that holds the lock, {@code com.acme.Ledger#lock}, or empty
 * @param type the class of the lock object, or empty if that tells nothing, as with Object
 */
public record LockClass(String field, String type) implements Comparable<LockClass> {
  /** The class of a lock, or empty if its path does not tell which it is. */
  static Optional<LockClass> of(Lock lock) {
    return of(lock.path());
  }

  private static Optional<LockClass> of(AccessPath path) {
    return switch (path.kind()) {
      case STATIC -> found(path.owner() + "#" + path.name(), path.type());
      case CLASS -> found(path.owner() + "#class", "");
      case FIELD ->
          path.isOuterThis() && !path.type().isEmpty()
              ? found("", path.type())
              : isOwnedByNewObject(path)
                  ? Optional.empty()
                  : found(path.owner() + "#" + path.name(), path.type());
      case GETTER ->
          isOwnedByNewObject(path)
              ? Optional.empty()
              : found(path.owner() + "#" + path.name(), path.type());
      case ELEMENT -> part(path, "[]");
      case ENTRY -> part(path, "[entry]");
      case READ, WRITE, CONDITION -> of(path.base());
      case FRESH, BODY -> Optional.empty();
      case THIS, PARAMETER, LOCAL, CONSTANT, ANY -> found("", path.type());
    };
  }

  private static Optional<LockClass> part(AccessPath path, String part) {
    Optional<LockClass> container = of(path.base());
    if (container.isEmpty() || container.get().field.isEmpty()) {
      return found("", path.type());
    }
    return found(container.get().field + part, path.type());
  }

  private static Optional<LockClass> found(String field, String type) {
    return field.isEmpty() && type.isEmpty()
        ? Optional.empty()
        : Optional.of(new LockClass(field, type));
  }

  /* Nobody else can hold the lock of an object that only this thread has seen. */
  private static boolean isOwnedByNewObject(AccessPath path) {
    return path.type().isEmpty()
        && path.base() != null
        && path.base().kind() == AccessPath.Kind.FRESH;
  }

  /** Whether locks of both classes may be one object. */
  boolean mayBe(LockClass other, Program program) {
    if (field.equals(other.field) && !field.isEmpty()) {
      return true;
    }
    if (type.isEmpty() || other.type.isEmpty()) {
      return false;
    }
    if (!field.isEmpty()
        && !other.field.isEmpty()
        && owner().equals(other.owner())
        && isGetter() == other.isGetter()) {
      /* Two fields of one class hold two objects; but a getter returns what a field holds. */
      return false;
    }
    return program.isSubtype(type, other.type) || program.isSubtype(other.type, type);
  }

  private boolean isGetter() {
    return field.endsWith(")");
  }

  private String owner() {
    return field.substring(0, field.indexOf('#'));
  }

  @Override
  public int compareTo(LockClass other) {
    int byName = qualifiedName().compareTo(other.qualifiedName());
    return byName != 0 ? byName : (field + type).compareTo(other.field + other.type);
  }

  /** As people and {@code @LockOrder} name it: {@code Ledger.lock}, {@code Ledger}. */
  @Override
  public String toString() {
    return field.isEmpty() ? AccessPath.simple(type) : name(AccessPath.simple(owner()));
  }

  /** The name with the package. */
  String qualifiedName() {
    return field.isEmpty() ? type.replace('$', '.') : name(owner().replace('$', '.'));
  }

  private String name(String owner) {
    String member = field.substring(field.indexOf('#') + 1);
    int parameters = member.indexOf('(');
    if (parameters >= 0) {
      int end = member.indexOf(')') + 1;
      member = member.substring(0, parameters) + "()" + member.substring(end);
    }
    return owner + "." + member;
  }
}
