package dev.plimsoll.checks.locks;

/**
 * A method, constructor, initialiser or lambda.
 *
 * @param owner the binary name of the declaring class
 * @param signature the name and the erased parameter types, {@code charge(int,java.lang.String)}
 */
public record MethodId(String owner, String signature) implements Comparable<MethodId> {
  /** The method of a lambda whose interface does not matter. */
  public static final MethodId UNKNOWN = new MethodId("", "");

  /** Reads what {@link #toString} wrote. */
  public static MethodId parse(String text) {
    int hash = text.indexOf('#');
    return new MethodId(text.substring(0, hash), text.substring(hash + 1));
  }

  /** The name without the parameters; for a lambda that of the method around it. */
  public String simpleName() {
    int end = signature.indexOf('(');
    String name = end < 0 ? signature : signature.substring(0, end);
    int lambda = name.indexOf("$lambda");
    name = lambda < 0 ? name : name.substring(0, lambda);
    return name.startsWith("<")
        ? owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        : name;
  }

  /** Whether the Java platform declares it. */
  boolean isPlatform() {
    return owner.isEmpty() || isPlatform(owner);
  }

  /** Whether a class, by its binary name, belongs to the Java platform. */
  public static boolean isPlatform(String type) {
    return type.startsWith("java.")
        || type.startsWith("javax.")
        || type.startsWith("jdk.")
        || type.startsWith("sun.")
        || type.startsWith("com.sun.");
  }

  /** Whether it initialises its class. */
  boolean isClassInitialiser() {
    return signature.equals("<clinit>()");
  }

  /** Whether it is a lambda or method reference. */
  public boolean isLambda() {
    return signature.contains("$lambda");
  }

  /* A record's own methods are linked at run time, which a compilation that just began feels. */
  @Override
  public boolean equals(Object o) {
    return this == o
        || (o instanceof MethodId other
            && signature.equals(other.signature)
            && owner.equals(other.owner));
  }

  /* Not by 31, as both texts are: classes and methods whose names are counted on would collide. */
  @Override
  public int hashCode() {
    return 0x9E3779B1 * owner.hashCode() + signature.hashCode();
  }

  @Override
  public int compareTo(MethodId other) {
    int byOwner = owner.compareTo(other.owner);
    return byOwner != 0 ? byOwner : signature.compareTo(other.signature);
  }

  @Override
  public String toString() {
    return owner + "#" + signature;
  }
}
