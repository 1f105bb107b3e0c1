package dev.plimsoll.checks.locks;

import java.util.Objects;

/**
 * How a method names an object: a root, and the steps from there, such as {@code this.owner.lock}.
 *
 * <p>Two equal paths of one method name the same object, as far as this analysis is concerned.
 */
public final class AccessPath {
  /** What stands at the end of a path: a root, or a step from {@link AccessPath#base}. */
  public enum Kind {
    /** The receiver of the method. */
    THIS("this"),
    /** A parameter that is never assigned. */
    PARAMETER("p"),
    /** A static field. */
    STATIC("static"),
    /** The monitor of a class. */
    CLASS("class"),
    /** A local variable whose value is not known. */
    LOCAL("local"),
    /** An object that was created here and that no one else has seen. */
    FRESH("new"),
    /** A lambda or method reference. */
    BODY("body"),
    /** A number, a flag, null or a constant of an enum. */
    CONSTANT("constant"),
    /** Some object of a type. */
    ANY("any"),
    /** A field of the base. */
    FIELD("f"),
    /** An element of a collection, map, array or reference. */
    ELEMENT("e"),
    /** What a method without parameters returns. */
    GETTER("g"),
    /** The read lock of a read-write lock. */
    READ("read"),
    /** The write lock of a read-write lock. */
    WRITE("write"),
    /** A condition of a lock. */
    CONDITION("condition"),
    /** An entry of a concurrent map, which is locked while its value is computed. */
    ENTRY("entry");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** The field in which an object of an inner class has the object around it. */
  public static final String OUTER_THIS = "this$0";

  /** What {@link #constant} calls null. */
  public static final String NULL = "null";

  private static final int MAX_STEPS = 4;

  private final Kind kind;
  private final AccessPath base;
  private final String owner;
  private final String name;
  private final String type;
  private final int hash;

  private AccessPath(Kind kind, AccessPath base, String owner, String name, String type) {
    this.kind = kind;
    this.base = base;
    this.owner = owner;
    this.name = name;
    this.type = type;
    int ofBase = base == null ? 0 : base.hash;
    this.hash = ((31 * ofBase + kind.ordinal()) * 31 + owner.hashCode()) * 31 + name.hashCode();
  }

  /** The receiver, declared in the given class. */
  public static AccessPath thisOf(String type) {
    return new AccessPath(Kind.THIS, null, "", "", type);
  }

  /** A parameter, counted from zero. */
  public static AccessPath parameter(int index, String type) {
    return new AccessPath(Kind.PARAMETER, null, "", Integer.toString(index), type);
  }

  /** A static field. */
  public static AccessPath staticField(String owner, String name, String type) {
    return new AccessPath(Kind.STATIC, null, owner, name, type);
  }

  /** A class literal. */
  public static AccessPath classLiteral(String type) {
    return new AccessPath(Kind.CLASS, null, type, "", "");
  }

  /** A local variable; the name is unique in its method. */
  public static AccessPath local(String name, String type) {
    return new AccessPath(Kind.LOCAL, null, "", name, type);
  }

  /** A new object that has not escaped. */
  public static AccessPath fresh(String type) {
    return new AccessPath(Kind.FRESH, null, "", "", type);
  }

  /**
   * A number or a flag as a number, {@link #NULL}, or a constant of an enum.
   *
   * @param type the class of the object where objects of that class can be told apart as locks
   */
  public static AccessPath constant(String value, String type) {
    return new AccessPath(Kind.CONSTANT, null, "", value, type);
  }

  /** Some object of a type. */
  public static AccessPath any(String type) {
    return new AccessPath(Kind.ANY, null, "", "", type);
  }

  /** A body that is handed on as a value. */
  public static AccessPath body(MethodId body) {
    return new AccessPath(Kind.BODY, null, body.owner(), body.signature(), "");
  }

  /** A field of this object. */
  public AccessPath field(String owner, String name, String type) {
    return step(Kind.FIELD, owner, name, type);
  }

  /** An element of this collection. */
  public AccessPath element(String type) {
    return step(Kind.ELEMENT, "", "", type);
  }

  /** What a method without parameters of this object returns. */
  public AccessPath getter(MethodId method, String type) {
    return step(Kind.GETTER, method.owner(), method.signature(), type);
  }

  /** What a static method without parameters returns. */
  public static AccessPath staticGetter(MethodId method, String type) {
    return new AccessPath(Kind.GETTER, null, method.owner(), method.signature(), type);
  }

  /** A view of this lock: its read lock, its write lock or a condition. */
  public AccessPath view(Kind view) {
    return step(view, "", "", "");
  }

  /** The same path, to an object whose class is known better. */
  public AccessPath withType(String newType) {
    return new AccessPath(kind, base, owner, name, newType);
  }

  /** The same steps from another root. */
  public AccessPath withRoot(AccessPath newRoot) {
    return base == null ? newRoot : rebased(base.withRoot(newRoot));
  }

  /** The same step from another base. */
  AccessPath rebased(AccessPath newBase) {
    return newBase == base ? this : newBase.step(kind, owner, name, type);
  }

  private AccessPath step(Kind kind, String owner, String name, String type) {
    AccessPath from = length() >= MAX_STEPS ? any("") : this;
    return new AccessPath(kind, from, owner, name, type);
  }

  Kind kind() {
    return kind;
  }

  /** Where the last step starts, or null for a root. */
  AccessPath base() {
    return base;
  }

  /** The class that declares the field or method at the end of the path. */
  public String owner() {
    return owner;
  }

  /** The name of what is at the end of the path. */
  public String name() {
    return name;
  }

  /** The class of the object where objects of that class can be told apart as locks, else empty. */
  public String type() {
    return type;
  }

  /** Whether it is a new object that no one else has seen. */
  public boolean isFresh() {
    return kind == Kind.FRESH;
  }

  /** Whether it is the object around an object of an inner class. */
  boolean isOuterThis() {
    return kind == Kind.FIELD && name.equals(OUTER_THIS);
  }

  /** Whether it ends with a field. */
  public boolean isField() {
    return kind == Kind.FIELD || kind == Kind.STATIC;
  }

  /** Whether it is the receiver itself. */
  public boolean isThis() {
    return kind == Kind.THIS;
  }

  /** Whether it is a constant. */
  boolean isConstant() {
    return kind == Kind.CONSTANT;
  }

  /** Whether it is a local variable itself. */
  public boolean isLocal() {
    return kind == Kind.LOCAL;
  }

  /** Whether it is what a method returns. */
  public boolean isGetter() {
    return kind == Kind.GETTER;
  }

  /** Whether it is a lambda, or may be one that a caller knows. */
  public boolean isCallable() {
    return kind == Kind.BODY || kind == Kind.PARAMETER;
  }

  /** Whether every method of the class finds the same object by this path. */
  public boolean isSharedByRoot() {
    Kind root = root().kind;
    return root == Kind.THIS || root == Kind.STATIC || root == Kind.CLASS;
  }

  /** Whether it starts at an object of which nothing is known but, perhaps, its class. */
  boolean isOfSomeObject() {
    return root().kind == Kind.ANY;
  }

  /** The path without its steps. */
  public AccessPath root() {
    AccessPath path = this;
    while (path.base != null) {
      path = path.base;
    }
    return path;
  }

  int length() {
    int length = 0;
    for (AccessPath path = base; path != null; path = path.base) {
      length++;
    }
    return length;
  }

  /** Whether the path of steps from the roots is the same. */
  boolean hasSameSteps(AccessPath other) {
    if (base == null || other.base == null) {
      return base == other.base;
    }
    return kind == other.kind
        && owner.equals(other.owner)
        && name.equals(other.name)
        && base.hasSameSteps(other.base);
  }

  @Override
  public boolean equals(Object o) {
    return this == o
        || (o instanceof AccessPath other
            && hash == other.hash
            && kind == other.kind
            && owner.equals(other.owner)
            && name.equals(other.name)
            && Objects.equals(base, other.base));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The path as Java would write it. */
  @Override
  public String toString() {
    return switch (kind) {
      case THIS -> "this";
      case PARAMETER -> "#" + name;
      case STATIC -> simple(owner) + "." + name;
      case CLASS -> simple(owner) + ".class";
      case LOCAL, CONSTANT -> name;
      case FRESH -> "new";
      case BODY -> "lambda";
      case ANY -> "*";
      case FIELD -> base + "." + name;
      case ELEMENT -> base + "[]";
      case GETTER ->
          (base == null ? simple(owner) : base) + "." + name.substring(0, name.indexOf('(')) + "()";
      case READ -> base + ".readLock()";
      case WRITE -> base + ".writeLock()";
      case CONDITION -> base + ".newCondition()";
      case ENTRY -> base + "[entry]";
    };
  }

  /** The simple name of a binary class name, with the outer classes in front. */
  static String simple(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
  }
}
