package dev.plimsoll.runtime.guice;

import com.google.inject.ConfigurationException;
import com.google.inject.Key;
import com.google.inject.ScopeAnnotation;
import com.google.inject.TypeLiteral;
import com.google.inject.binder.LinkedBindingBuilder;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.spi.InjectionPoint;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import jakarta.inject.Scope;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A watched class that Guice creates: it creates the generated subclass in its place, by the
 * constructor that has the telemetry before the parameters of the one that it would have chosen.
 *
 * @param type the class
 * @param constructor the one of the subclass
 */
record WatchedClass(Class<?> type, Constructor<?> constructor) {
  /** Finds what to create for a key; nothing for generic types, whose arguments nobody knows. */
  static Optional<WatchedClass> find(Key<?> key) {
    Class<?> type = key.getTypeLiteral().getRawType();
    if (type.isInterface() || key.getAnnotationType() != null || !isPlain(key.getTypeLiteral())) {
      return Optional.empty();
    }
    return Wrappings.of(type.getClassLoader())
        .find(type)
        .flatMap(WatchedClass::constructor)
        .map(constructor -> new WatchedClass(type, constructor));
  }

  private static boolean isPlain(TypeLiteral<?> type) {
    return type.getType() instanceof Class<?>;
  }

  /** What Guice cannot create it is left to complain about. */
  private static Optional<Constructor<?>> constructor(Wrapping wrapping) {
    try {
      Constructor<?> chosen =
          (Constructor<?>) InjectionPoint.forConstructorOf(wrapping.type()).getMember();
      Class<?>[] parameters =
          Stream.concat(Stream.of(Telemetry.class), Arrays.stream(chosen.getParameterTypes()))
              .toArray(Class<?>[]::new);
      return Optional.of(wrapping.wrapper().getDeclaredConstructor(parameters));
    } catch (ConfigurationException | NoSuchMethodException notInjectable) {
      return Optional.empty();
    }
  }

  /** Binds to the subclass. */
  @SuppressWarnings("unchecked") // the wrapper of a class extends it
  <T> ScopedBindingBuilder bind(LinkedBindingBuilder<T> target) {
    return target.toConstructor((Constructor<T>) constructor);
  }

  /** The scope that the class asks for; the subclass does not repeat it. */
  Optional<Class<? extends Annotation>> scope() {
    return Arrays.stream(type.getAnnotations())
        .<Class<? extends Annotation>>map(Annotation::annotationType)
        .filter(
            a -> a.isAnnotationPresent(Scope.class) || a.isAnnotationPresent(ScopeAnnotation.class))
        .findFirst();
  }
}
