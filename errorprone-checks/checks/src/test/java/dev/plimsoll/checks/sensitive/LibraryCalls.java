package dev.plimsoll.checks.sensitive;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes calls of the methods that a row names, by what the real library has. */
final class LibraryCalls {
  private static final Map<Class<?>, String> PLAIN =
      Map.of(
          boolean.class, "true",
          char.class, "'a'",
          byte.class, "(byte) 1",
          short.class, "(short) 1",
          int.class, "1",
          long.class, "1L",
          float.class, "1f",
          double.class, "1d");

  private LibraryCalls() {}

  /** The methods of a name that code anywhere could call, or the constructors. */
  static List<Executable> find(String type, String name) throws ClassNotFoundException {
    Class<?> owner = Class.forName(type, false, LibraryCalls.class.getClassLoader());
    if (name.equals("<init>")) {
      return isAbstract(owner) ? List.of() : List.of(owner.getConstructors());
    }
    Stream<Method> declared =
        Modifier.isPublic(owner.getModifiers()) ? Arrays.stream(owner.getMethods()) : Stream.of();
    return declared
        .filter(method -> method.getName().equals(name))
        .filter(LibraryCalls::isAccessible)
        .<Executable>map(method -> method)
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static boolean isAbstract(Class<?> type) {
    return type.isInterface() || Modifier.isAbstract(type.getModifiers());
  }

  private static boolean isAccessible(Executable method) {
    return Arrays.stream(method.getParameterTypes())
        .allMatch(
            type -> {
              Class<?> element = type.isArray() ? type.getComponentType() : type;
              return element.isPrimitive() || Modifier.isPublic(element.getModifiers());
            });
  }

  /** A call in which one argument is given and the others are of no interest. */
  static String call(Executable method, int given, String argument) {
    return call(
        method,
        IntStream.range(0, method.getParameterCount())
            .mapToObj(i -> i == given ? argument : plain(method.getParameterTypes()[i]))
            .toList());
  }

  static String call(Executable method, List<String> arguments) {
    String owner = method.getDeclaringClass().getCanonicalName();
    String list = arguments.stream().collect(joining(", ", "(", ")"));
    if (method instanceof Constructor) {
      return "new " + owner + list;
    }
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return (isStatic ? owner : "receiver") + "." + method.getName() + list;
  }

  static String plain(Class<?> type) {
    return PLAIN.getOrDefault(type, "(" + type.getCanonicalName() + ") null");
  }

  /** How a text named {@code secret} is passed as a parameter, if it can be. */
  static Optional<String> secretAs(Executable method, int parameter) {
    Class<?> type = method.getParameterTypes()[parameter];
    boolean anyNumber = method.isVarArgs() && parameter == method.getParameterCount() - 1;
    return secretAs(anyNumber ? type.getComponentType() : type);
  }

  private static Optional<String> secretAs(Class<?> type) {
    if (type == String.class || type == CharSequence.class) {
      return Optional.of("secret");
    }
    if (type == Object.class) {
      return Optional.of("(Object) secret");
    }
    if (type == String[].class || type == Object[].class) {
      return Optional.of("new " + type.getCanonicalName() + " {secret}");
    }
    if (type == char[].class) {
      return Optional.of("secret.toCharArray()");
    }
    if (type == Map.class) {
      return Optional.of("Map.of(\"key\", secret)");
    }
    if (type == java.util.function.Supplier.class
        || type.getName().equals("org.apache.logging.log4j.util.Supplier")) {
      return Optional.of("(" + type.getCanonicalName() + "<String>) () -> secret");
    }
    return Optional.empty();
  }
}
