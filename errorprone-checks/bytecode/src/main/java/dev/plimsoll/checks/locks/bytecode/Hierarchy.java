package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.locks.MethodId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;

/** The classes that are read, and those of the platform as far as they are asked for. */
final class Hierarchy {
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

  private final LockTable table;
  private final Words words = new Words();
  private final Map<String, ClassShape> classes = new HashMap<>();
  private final Map<String, Path> locations = new HashMap<>();
  private final Map<String, Optional<ClassShape>> platform = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, Boolean> functions = new HashMap<>();
  private final Map<Path, Set<String>> provided = new HashMap<>();
  private final Map<String, String> lockTypes = new HashMap<>();

  Hierarchy(LockTable table) {
    this.table = table;
  }

  /** Reads what a class declares. */
  ClassShape read(byte[] classFile) {
    return ClassShape.read(classFile, words, table);
  }

  /** Adds a class from a folder or jar; the first of a name counts, as on a class path. */
  void add(ClassShape shape, Path location) {
    if (classes.putIfAbsent(shape.name(), shape) == null) {
      locations.put(shape.name(), location);
    }
  }

  /** The texts that names are made of. */
  Words words() {
    return words;
  }

  boolean isFrom(String type, Path location) {
    return location.equals(locations.get(type));
  }

  Optional<ClassShape> find(String type) {
    ClassShape read = classes.get(type);
    return read != null
        ? Optional.of(read)
        : MethodId.isPlatform(type) ? platform.computeIfAbsent(type, this::load) : Optional.empty();
  }

  /** What a field that the path ends with always holds, as far as rows tell of it. */
  LockEffect.Kind given(AccessPath path) {
    return path == null || !path.isField()
        ? LockEffect.Kind.NONE
        : find(path.owner())
            .map(shape -> shape.given().get(path.name()))
            .orElse(LockEffect.Kind.NONE);
  }

  private Optional<ClassShape> load(String type) {
    String file = type.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class and everything above it, the nearest first. */
  Set<String> closure(String type) {
    Set<String> known = supertypes.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      List<String> open = new ArrayList<>(List.of(type));
      for (int i = 0; i < open.size(); i++) {
        if (known.add(open.get(i))) {
          find(open.get(i)).ifPresent(shape -> open.addAll(shape.supertypes()));
        }
      }
      supertypes.put(type, known);
    }
    return known;
  }

  /**
   * The class that declares a method which is called on a class; that class where unknown. As the
   * JVM looks for it: in the superclasses, then in the interfaces of all of them.
   */
  String declaring(String type, String method) {
    for (String each : superclasses(type)) {
      if (declares(each, method)) {
        return each;
      }
    }
    List<String> declaring =
        closure(type).stream().filter(each -> isInherited(each, method)).toList();
    return declaring.stream()
        .filter(each -> declaring.stream().noneMatch(other -> isBelow(other, each)))
        .findFirst()
        .orElse(type);
  }

  /* A class and those that it extends; a damaged program may extend in a circle. */
  private Set<String> superclasses(String type) {
    Set<String> known = new LinkedHashSet<>();
    Optional<String> next = Optional.of(type);
    while (next.isPresent() && known.add(next.get())) {
      next = find(next.get()).flatMap(shape -> shape.supertypes().stream().findFirst());
    }
    return known;
  }

  private boolean declares(String type, String method) {
    return find(type).filter(shape -> shape.methods().containsKey(method)).isPresent();
  }

  private boolean isInherited(String type, String method) {
    return declares(type, method)
        && (flags(type, method) & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0;
  }

  private boolean isBelow(String type, String above) {
    return !type.equals(above) && closure(type).contains(above);
  }

  int flags(String type, String method) {
    return find(type).map(shape -> shape.methods().getOrDefault(method, 0)).orElse(0);
  }

  /** Whether a lambda can implement the interface. */
  boolean isFunction(String type) {
    Boolean known = functions.get(type);
    if (known == null) {
      known = find(type).filter(ClassShape::isInterface).isPresent() && hasOneAbstractMethod(type);
      functions.put(type, known);
    }
    return known;
  }

  /* The nearest declaration of a method counts, which may be a default. */
  private boolean hasOneAbstractMethod(String type) {
    Map<String, Integer> methods = new TreeMap<>();
    for (String each : closure(type)) {
      find(each)
          .filter(ClassShape::isInterface)
          .ifPresent(shape -> shape.methods().forEach(methods::putIfAbsent));
    }
    methods.keySet().removeAll(OF_EVERY_OBJECT);
    methods.values().removeIf(flags -> (flags & Opcodes.ACC_ABSTRACT) == 0);
    return methods.size() == 1;
  }

  /**
   * Whether a call that names a method of the type is followed to those that override it. Drivers
   * and pools answer by what the platform declares for them.
   */
  boolean mayDispatch(String type) {
    return !MethodId.isPlatform(type) || isService(type) || isFunction(type);
  }

  /**
   * Whether a type is such a service that the folder or jar of a class provides itself. What it
   * calls by that is mostly what it wraps, and not another of its own wrappers.
   */
  boolean isProvidedBeside(String type, String service) {
    if (!isService(service)) {
      return false;
    }
    if (provided.isEmpty()) {
      locations.forEach(
          (each, location) -> {
            Set<String> services = provided.computeIfAbsent(location, any -> new HashSet<>());
            closure(each).stream().filter(Hierarchy::isService).forEach(services::add);
          });
    }
    return provided.getOrDefault(locations.get(type), Set.of()).contains(service);
  }

  /** Whether the platform declares it for others to provide. */
  static boolean isService(String type) {
    return type.startsWith("java.sql.") || type.startsWith("javax.");
  }

  /** The class of an object where it tells which lock the object's monitor is, else empty. */
  String lockType(String type) {
    String known = lockTypes.get(type);
    if (known == null) {
      boolean telling =
          !type.isEmpty()
              && !MethodId.isPlatform(type)
              && find(type).filter(shape -> !shape.isInterface()).isPresent();
      known = telling ? words.of(type) : "";
      lockTypes.put(type, known);
    }
    return known;
  }
}
