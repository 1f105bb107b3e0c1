package dev.plimsoll.checks.locks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How facts write locks: {@code lock this=a.B>f a.B#owner=a.C>f a.C#lock}, the kind, a root, and
 * the steps from there, each with the class of the object where that matters.
 */
final class PathCode {
  private static final Map<String, AccessPath.Kind> KINDS = new HashMap<>();

  static {
    for (AccessPath.Kind kind : AccessPath.Kind.values()) {
      KINDS.put(kind.code(), kind);
    }
  }

  private PathCode() {}

  static String write(Lock lock) {
    String kind = lock.kind().name().toLowerCase(Locale.ROOT);
    return kind + (lock.isShared() ? "+shared " : " ") + write(lock.path());
  }

  static String write(AccessPath path) {
    StringBuilder text = new StringBuilder();
    if (path.base() != null) {
      text.append(write(path.base())).append('>');
    }
    text.append(path.kind().code());
    String name = name(path);
    if (!name.isEmpty()) {
      text.append(' ').append(name);
    }
    return path.type().isEmpty()
        ? text.toString()
        : text.append('=').append(path.type()).toString();
  }

  private static String name(AccessPath path) {
    return switch (path.kind()) {
      case PARAMETER -> path.name();
      case STATIC, FIELD, GETTER -> path.owner() + "#" + path.name();
      case CLASS -> path.owner();
      default -> "";
    };
  }

  static Lock readLock(String text) {
    int space = text.indexOf(' ');
    String kind = text.substring(0, space);
    boolean shared = kind.endsWith("+shared");
    String name = shared ? kind.substring(0, kind.length() - "+shared".length()) : kind;
    return new Lock(
        readPath(text.substring(space + 1)),
        Lock.Kind.valueOf(name.toUpperCase(Locale.ROOT)),
        shared ? Lock.Mode.SHARED : Lock.Mode.EXCLUSIVE);
  }

  static AccessPath readPath(String text) {
    AccessPath path = null;
    for (String step : text.split(">")) {
      path = read(step, path);
    }
    return path;
  }

  private static AccessPath read(String step, AccessPath base) {
    int equals = step.indexOf('=');
    String type = equals < 0 ? "" : step.substring(equals + 1);
    String head = equals < 0 ? step : step.substring(0, equals);
    int space = head.indexOf(' ');
    String name = space < 0 ? "" : head.substring(space + 1);
    AccessPath.Kind kind = KINDS.get(space < 0 ? head : head.substring(0, space));
    int hash = name.indexOf('#');
    String owner = hash < 0 ? name : name.substring(0, hash);
    String member = name.substring(hash + 1);
    return switch (kind) {
      case THIS -> AccessPath.thisOf(type);
      case PARAMETER -> AccessPath.parameter(Integer.parseInt(name), type);
      case STATIC -> AccessPath.staticField(owner, member, type);
      case CLASS -> AccessPath.classLiteral(name);
      case FIELD -> base.field(owner, member, type);
      case ELEMENT -> base.element(type);
      case GETTER -> getter(base, new MethodId(owner, member), type);
      case READ, WRITE, CONDITION, ENTRY -> base.view(kind);
      case LOCAL, FRESH, BODY, CONSTANT, ANY -> AccessPath.any(type);
    };
  }

  private static AccessPath getter(AccessPath base, MethodId method, String type) {
    return base == null ? AccessPath.staticGetter(method, type) : base.getter(method, type);
  }
}
