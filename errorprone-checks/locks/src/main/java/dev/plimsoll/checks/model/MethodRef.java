package dev.plimsoll.checks.model;

import java.util.List;
import java.util.Optional;

/**
 * A method of a library as a row names it: {@code
 * java.net.http.HttpClient$Builder#connectTimeout(java.time.Duration)}. The owner is the type that
 * declares it, by binary name; the parameter types are erased. {@code (*)} stands for any
 * parameters, {@code #<init>} for a constructor.
 *
 * @param owner the binary name of the declaring type
 * @param name the method's name
 * @param parameters the erased parameter types; empty for any
 */
public record MethodRef(String owner, String name, Optional<List<String>> parameters) {
  /** The name of every constructor. */
  public static final String CONSTRUCTOR = "<init>";

  private static final String ANY = "*";

  private static final String ARRAY = "[]";

  /**
   * Reads a method.
   *
   * <p>There are many rows, read whenever javac starts, so no regular expression does it.
   *
   * @throws IllegalArgumentException if the text has not the form told above
   */
  public static MethodRef parse(String text) {
    int hash = text.indexOf('#');
    int open = text.indexOf('(', hash + 1);
    if (hash < 0 || open < 0 || !text.endsWith(")")) {
      throw malformed(text);
    }
    String owner = text.substring(0, hash);
    String name = text.substring(hash + 1, open);
    String list = text.substring(open + 1, text.length() - 1);
    List<String> parameters =
        list.isEmpty() || list.equals(ANY) ? List.of() : List.of(list.split(",", -1));
    boolean isWellFormed =
        isType(owner)
            && (name.equals(CONSTRUCTOR) || isIdentifier(name, 0, name.length()))
            && parameters.stream().allMatch(MethodRef::isType);
    if (!isWellFormed) {
      throw malformed(text);
    }
    return new MethodRef(
        owner, name, list.equals(ANY) ? Optional.empty() : Optional.of(parameters));
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "`"
            + text
            + "` is not a method; write `com.acme.Client$Builder#build(int,java.lang.String)`, "
            + "`(*)` for any parameters");
  }

  private static boolean isType(String text) {
    int end = text.length();
    while (end >= ARRAY.length() && text.startsWith(ARRAY, end - ARRAY.length())) {
      end -= ARRAY.length();
    }
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isIdentifier(text, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return isIdentifier(text, start, end);
  }

  private static boolean isIdentifier(String text, int start, int end) {
    if (start >= end || !Character.isJavaIdentifierStart(text.charAt(start))) {
      return false;
    }
    for (int i = start + 1; i < end; i++) {
      if (!Character.isJavaIdentifierPart(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return owner
        + "#"
        + name
        + "("
        + parameters.map(all -> String.join(",", all)).orElse("*")
        + ")";
  }

  /* A record's own is linked anew by each compilation. */
  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }
}
