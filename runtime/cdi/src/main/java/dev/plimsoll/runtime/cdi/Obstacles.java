package dev.plimsoll.runtime.cdi;

import jakarta.decorator.Decorator;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.interceptor.Interceptor;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a class says of itself that no subclass in its place could keep. */
final class Obstacles {
  /** By name, since few applications have enterprise beans. */
  private static final Set<String> ENTERPRISE_BEANS =
      Set.of(
          "jakarta.ejb.Stateless",
          "jakarta.ejb.Stateful",
          "jakarta.ejb.Singleton",
          "jakarta.ejb.MessageDriven");

  private Obstacles() {}

  /** Finds why the bean has to be of the class itself. */
  static Optional<String> find(AnnotatedType<?> type) {
    if (Modifier.isAbstract(type.getJavaClass().getModifiers())
        || type.isAnnotationPresent(Interceptor.class)
        || type.isAnnotationPresent(Decorator.class)) {
      return Optional.of("it is no bean that could be called");
    }
    if (isEnterpriseBean(type)) {
      return Optional.of("it is an enterprise bean, whose services no subclass would get");
    }
    if (type.isAnnotationPresent(Specializes.class)) {
      return Optional.of("it specializes a bean, which has to be the direct superclass");
    }
    if (isAlternative(type.getAnnotations())) {
      return Optional.of("it is an alternative, which containers choose by its class");
    }
    /* So is whatever can have a scope whose instances are stored: containers insist on it. */
    if (Serializable.class.isAssignableFrom(type.getJavaClass())) {
      return Optional.of("it is serializable, and telemetry is not");
    }
    return members(type).anyMatch(Obstacles::produces)
        ? Optional.of("it has producers, which no subclass inherits")
        : Optional.empty();
  }

  // XXX: enterprise beans that only ejb-jar.xml names are not seen; their subclass is a plain bean.
  private static boolean isEnterpriseBean(AnnotatedType<?> type) {
    return type.getAnnotations().stream()
        .anyMatch(a -> ENTERPRISE_BEANS.contains(a.annotationType().getName()));
  }

  /** Whether it says so itself, or by a stereotype. */
  private static boolean isAlternative(Collection<Annotation> annotations) {
    return annotations.stream()
        .anyMatch(
            a ->
                a instanceof Alternative
                    || (a.annotationType().isAnnotationPresent(Stereotype.class)
                        && isAlternative(Arrays.asList(a.annotationType().getAnnotations()))));
  }

  private static Stream<AnnotatedMember<?>> members(AnnotatedType<?> type) {
    return Stream.<AnnotatedMember<?>>concat(type.getMethods().stream(), type.getFields().stream())
        .filter(member -> member.getJavaMember().getDeclaringClass() == type.getJavaClass());
  }

  private static boolean produces(AnnotatedMember<?> member) {
    return member.isAnnotationPresent(Produces.class)
        || (member instanceof AnnotatedMethod<?> method
            && method.getParameters().stream()
                .anyMatch(parameter -> parameter.isAnnotationPresent(Disposes.class)));
  }
}
