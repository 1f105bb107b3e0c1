package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Locale;

/** The names that findings give to declarations, and that generated code gives to its classes. */
final class MemberNames {
  private static final List<String> PREFIXES = List.of("get", "is");

  private MemberNames() {}

  /** {@code email} for {@code email()}, {@code getEmail()} and {@code isEmail()}. */
  static String propertyOf(MethodSymbol method) {
    String name = method.getSimpleName().toString();
    for (String prefix : PREFIXES) {
      if (name.length() > prefix.length()
          && name.startsWith(prefix)
          && Character.isUpperCase(name.charAt(prefix.length()))) {
        String rest = name.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return name;
  }

  static String member(ClassSymbol owner, String name) {
    return owner.getSimpleName() + "." + name;
  }

  static String parameter(VarSymbol parameter, MethodSymbol method) {
    Symbol named = method.isConstructor() ? method.owner : method;
    return named.getSimpleName() + "(" + parameter.getSimpleName() + ")";
  }

  /** The class that is generated for a type, or nothing: the outer names are joined by `_`. */
  static String redactionOf(ClassSymbol owner) {
    if (owner.isInterface() || owner.isEnum()) {
      return "";
    }
    StringBuilder name = new StringBuilder(owner.getSimpleName());
    for (Symbol outer = owner.owner; outer instanceof ClassSymbol; outer = outer.owner) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return name.append("Redaction").toString();
  }
}
