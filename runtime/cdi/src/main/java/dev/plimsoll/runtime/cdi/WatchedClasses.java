package dev.plimsoll.runtime.cdi;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedConstructor;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The watched classes among the types that the container discovers, and the generated subclasses
 * that are beans in their place, with the annotations of the class.
 *
 * <p>The container itself creates them: so interceptors, decorators and callbacks are as ever.
 */
final class WatchedClasses {
  private final Map<AnnotatedType<?>, Wrapping> watched = new LinkedHashMap<>();

  /** Generated subclasses that were discovered themselves, as where every class is a bean. */
  private final List<AnnotatedType<?>> generated = new ArrayList<>();

  /** Classes that another bean takes the place of; it has to extend a bean. */
  private final Set<Class<?>> specialized = new HashSet<>();

  /** Why beans are of the class itself. */
  private final Map<Class<?>, String> obstacles = new HashMap<>();

  /** Whether discovery is over; what is added is told to all extensions, too. */
  private boolean isAdding;

  /** Takes out what another class is a bean in place of. */
  void take(ProcessAnnotatedType<?> event) {
    if (isAdding) {
      return;
    }
    AnnotatedType<?> type = event.getAnnotatedType();
    Class<?> discovered = type.getJavaClass();
    if (type.isAnnotationPresent(Specializes.class)) {
      specialized.add(discovered.getSuperclass());
    }
    Optional<Wrapping> wrapping = ofClass(discovered);
    if (wrapping.isPresent()) {
      Optional<String> obstacle = findObstacle(type, wrapping.get());
      if (obstacle.isPresent()) {
        obstacles.put(discovered, obstacle.get());
      } else {
        watched.put(type, wrapping.get());
        event.veto();
      }
    } else if (watchedBy(discovered).isPresent()) {
      generated.add(type);
      event.veto();
    }
  }

  private static Optional<Wrapping> ofClass(Class<?> type) {
    return Wrappings.of(type.getClassLoader()).find(type).filter(w -> !w.type().isInterface());
  }

  /** Finds the class whose generated subclass a type is. */
  static Optional<Class<?>> watchedBy(Class<?> type) {
    return Optional.<Class<?>>ofNullable(type.getSuperclass())
        .filter(parent -> ofClass(parent).filter(w -> w.wrapper() == type).isPresent());
  }

  private static Optional<String> findObstacle(AnnotatedType<?> type, Wrapping wrapping) {
    return Obstacles.find(type)
        .or(
            () ->
                constructor(type).flatMap(c -> counterpart(c, wrapping)).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        "its subclass cannot call the constructor that the container calls"));
  }

  private static Optional<? extends AnnotatedConstructor<?>> constructor(AnnotatedType<?> type) {
    Optional<? extends AnnotatedConstructor<?>> injected =
        type.getConstructors().stream().filter(c -> c.isAnnotationPresent(Inject.class)).findAny();
    return injected.isPresent()
        ? injected
        : type.getConstructors().stream().filter(c -> c.getParameters().isEmpty()).findAny();
  }

  /** Returns the parameters of the constructor of the subclass that calls another one. */
  private static Optional<Class<?>[]> counterpart(AnnotatedConstructor<?> own, Wrapping wrapping) {
    Class<?>[] parameters =
        Stream.concat(
                Stream.of(Telemetry.class), Arrays.stream(own.getJavaMember().getParameterTypes()))
            .toArray(Class<?>[]::new);
    return Arrays.stream(wrapping.wrapper().getDeclaredConstructors())
        .<Class<?>[]>map(Constructor::getParameterTypes)
        .filter(others -> Arrays.equals(others, parameters))
        .findAny();
  }

  /**
   * Adds the beans: all that could need a class as it is has been seen.
   *
   * @return the classes that stay as they are, since other beans specialize them
   */
  Set<Class<?>> add(AfterTypeDiscovery event) {
    isAdding = true;
    int number = 0;
    Set<Class<?>> added = new HashSet<>();
    Set<Class<?>> kept = new LinkedHashSet<>();
    for (Map.Entry<AnnotatedType<?>, Wrapping> each : watched.entrySet()) {
      AnnotatedType<?> type = each.getKey();
      Wrapping wrapping = each.getValue();
      String id = WatchingExtension.class.getName() + "#" + number++;
      if (specialized.contains(type.getJavaClass())) {
        kept.add(type.getJavaClass());
        event.addAnnotatedType(type, id);
      } else {
        added.add(wrapping.wrapper());
        configure(event.addAnnotatedType(wrapping.wrapper(), id), type, wrapping);
      }
    }
    for (AnnotatedType<?> type : generated) {
      /* Whoever adds a generated subclass alone means it. */
      Class<?> parent = type.getJavaClass().getSuperclass();
      if (!added.contains(type.getJavaClass())
          && !kept.contains(parent)
          && !obstacles.containsKey(parent)) {
        event.addAnnotatedType(type, WatchingExtension.class.getName() + "#" + number++);
      }
    }
    return kept;
  }

  private static void configure(
      AnnotatedTypeConfigurator<?> bean, AnnotatedType<?> type, Wrapping wrapping) {
    bean.removeAll();
    type.getAnnotations().forEach(bean::add);
    Class<?>[] parameters = constructor(type).flatMap(c -> counterpart(c, wrapping)).orElseThrow();
    bean.constructors().stream()
        .filter(
            c ->
                Arrays.equals(c.getAnnotated().getJavaMember().getParameterTypes(), parameters)
                    && !c.getAnnotated().isAnnotationPresent(Inject.class))
        .forEach(c -> c.add(InjectLiteral.INSTANCE));
  }

  /** Finds why beans of a class are not watched. */
  Optional<String> findObstacle(Class<?> bean) {
    return Optional.ofNullable(obstacles.get(bean));
  }
}
