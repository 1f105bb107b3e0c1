package dev.plimsoll.checks.locks;

import java.util.List;

/** Brings paths to their shortest form, and from a called method to its caller. */
final class Paths {
  private static final int MAX_ALIASES = 4;

  private static final AccessPath SOMETHING = AccessPath.any("");

  private final Program program;

  Paths(Program program) {
    this.program = program;
  }

  /** The lock itself where the path names a view of it, a field that repeats it, or a getter. */
  Lock normalise(Lock lock) {
    AccessPath path = normalise(lock.path());
    Lock.Mode mode = lock.mode();
    while (isView(path.kind())) {
      mode = path.kind() == AccessPath.Kind.READ ? Lock.Mode.SHARED : mode;
      path = path.base();
    }
    path = path.isOfSomeObject() ? anonymous(path) : path;
    return path == lock.path() ? lock : new Lock(path, lock.kind(), mode);
  }

  /* How some object was found does not tell which it is; what is left says which part it plays. */
  private static AccessPath anonymous(AccessPath path) {
    return switch (path.kind()) {
      case FIELD, GETTER -> path.rebased(SOMETHING);
      case ELEMENT -> path.rebased(anonymous(path.base()));
      default -> path;
    };
  }

  private static boolean isView(AccessPath.Kind kind) {
    return kind == AccessPath.Kind.READ
        || kind == AccessPath.Kind.WRITE
        || kind == AccessPath.Kind.CONDITION;
  }

  AccessPath normalise(AccessPath path) {
    return normalise(path, MAX_ALIASES);
  }

  private AccessPath normalise(AccessPath path, int aliasesLeft) {
    if (path.base() == null && path.kind() != AccessPath.Kind.GETTER) {
      return path;
    }
    AccessPath base = path.base() == null ? null : normalise(path.base(), aliasesLeft);
    if (aliasesLeft > 0) {
      AccessPath value =
          switch (path.kind()) {
            case FIELD -> program.alias(path.owner(), path.name());
            case GETTER -> returned(path);
            default -> null;
          };
      if (value != null) {
        return normalise(onto(value, base), aliasesLeft - 1);
      }
    }
    return base == null ? path : path.rebased(base);
  }

  private AccessPath returned(AccessPath getter) {
    Body body = program.bodies().get(new MethodId(getter.owner(), getter.name()));
    return body == null ? null : body.traits().returned();
  }

  /* The value is rooted at `this`, or at nothing that depends on the object. */
  private static AccessPath onto(AccessPath value, AccessPath base) {
    if (value.kind() == AccessPath.Kind.THIS) {
      return base == null ? AccessPath.any(value.type()) : base;
    }
    return value.base() == null ? value : value.rebased(onto(value.base(), base));
  }

  Lock toCaller(Lock lock, Event.Call call, boolean sameScope) {
    if (sameScope) {
      return lock;
    }
    AccessPath path = toCaller(lock.path(), call);
    return path == lock.path() ? lock : normalise(lock.at(path));
  }

  /** What the caller calls an object that the called method names by the path. */
  AccessPath toCaller(AccessPath path, Event.Call call) {
    switch (path.kind()) {
      case THIS:
        return typed(call.receiver(), path.type());
      case PARAMETER:
        return typed(argument(path, call.arguments()), path.type());
      case LOCAL, FRESH:
        return AccessPath.any(path.type());
      case FIELD:
        if (path.isOuterThis()
            && path.base().kind() == AccessPath.Kind.THIS
            && call.outer() != null) {
          return typed(call.outer(), path.type());
        }
        return path.rebased(toCaller(path.base(), call));
      default:
        return path.base() == null ? path : path.rebased(toCaller(path.base(), call));
    }
  }

  /** The receiver, if it is of a class below the one by which it is known. */
  AccessPath narrowed(AccessPath path, String type) {
    boolean narrower =
        path.kind() == AccessPath.Kind.THIS
            && !path.type().isEmpty()
            && !path.type().equals(type)
            && program.isSubtype(type, path.type());
    return narrower ? path.withType(type) : path;
  }

  private static AccessPath argument(AccessPath parameter, List<AccessPath> arguments) {
    int index = Integer.parseInt(parameter.name());
    return index < arguments.size() ? arguments.get(index) : null;
  }

  /* The caller and the called method each know a class of the object: the narrower one counts. */
  private AccessPath typed(AccessPath path, String type) {
    if (path == null) {
      return AccessPath.any(type);
    }
    boolean narrower =
        !type.isEmpty()
            && !type.equals(path.type())
            && (path.type().isEmpty() || program.isSubtype(type, path.type()));
    return narrower ? path.withType(type) : path;
  }
}
