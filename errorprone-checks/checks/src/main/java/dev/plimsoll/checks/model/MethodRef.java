package dev.plimsoll.checks.model;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.facts.Places;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String IDENTIFIER = "[\\p{L}_][\\p{L}\\p{N}_$]*";
  private static final String TYPE = IDENTIFIER + "(?:\\." + IDENTIFIER + ")*(?:\\[\\])*";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<owner>%2$s)#(?<name>%1$s|<init>)\\((?<parameters>\\*|(?:%2$s(?:,%2$s)*)?)\\)"
              .formatted(IDENTIFIER, TYPE));

  /**
   * Reads a method.
   *
   * @throws IllegalArgumentException if the text has not the form told above
   */
  public static MethodRef parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "`"
              + text
              + "` is not a method; write `com.acme.Client$Builder#build(int,java.lang.String)`, "
              + "`(*)` for any parameters");
    }
    String parameters = matcher.group("parameters");
    return new MethodRef(
        matcher.group("owner"),
        matcher.group("name"),
        switch (parameters) {
          case "*" -> Optional.empty();
          case "" -> Optional.of(List.of());
          default -> Optional.of(List.of(parameters.split(",")));
        });
  }

  /** Whether a method, wherever declared, has this name and these parameters. */
  boolean hasSignatureOf(MethodSymbol method) {
    if (!method.name.contentEquals(name)) {
      return false;
    }
    if (parameters.isEmpty()) {
      return true;
    }
    List<Type> actual = method.asType().getParameterTypes();
    List<String> expected = parameters.get();
    if (actual.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!Places.erased(actual.get(i)).equals(expected.get(i))) {
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
}
