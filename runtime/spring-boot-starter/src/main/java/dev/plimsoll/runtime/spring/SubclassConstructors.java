package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Creates beans of watched classes by the constructors of their generated subclasses: by those that
 * belong to the constructors that the context would choose among, with the telemetry in front.
 */
final class SubclassConstructors implements SmartInstantiationAwareBeanPostProcessor {
  private static final Logger log = LoggerFactory.getLogger(SubclassConstructors.class);

  private final DefaultListableBeanFactory beans;
  private final ContextTelemetry telemetry;
  private final Map<String, Wrapping> watched;

  /** The beans whose constructors were chosen here; what there is to say of them has been said. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  SubclassConstructors(
      DefaultListableBeanFactory beans, ContextTelemetry telemetry, Map<String, Wrapping> watched) {
    this.beans = beans;
    this.telemetry = telemetry;
    this.watched = watched;
  }

  /** Whether the log says why a bean is not watched, where that is so. */
  boolean isTold(String beanName) {
    return told.contains(beanName);
  }

  @Override
  public Constructor<?>[] determineCandidateConstructors(Class<?> beanClass, String beanName) {
    Wrapping wrapping = watched.get(beanName);
    if (wrapping == null || wrapping.type() != beanClass) {
      return null;
    }
    boolean isFirst = told.add(beanName);
    RootBeanDefinition bean = (RootBeanDefinition) beans.getMergedBeanDefinition(beanName);
    List<Constructor<?>> own = chosen(beanClass, beanName, bean);
    List<Constructor<?>> generated =
        own.stream().flatMap(c -> find(wrapping.wrapper(), c).stream()).toList();
    Optional<String> obstacle = findObstacle(bean, own, generated);
    if (obstacle.isPresent()) {
      if (isFirst) {
        warn(beanName, obstacle.get());
      }
      return null;
    }
    if (isAheadOfTime()) {
      return generated.toArray(Constructor<?>[]::new);
    }
    if (telemetry.find(beanName).isEmpty()) {
      return null;
    }
    return (bean.isPrototype() ? withOwn(generated, own) : generated)
        .toArray(Constructor<?>[]::new);
  }

  private Optional<String> findObstacle(
      RootBeanDefinition bean, List<Constructor<?>> own, List<Constructor<?>> generated) {
    if (generated.isEmpty()) {
      return Optional.of("it is created by a constructor that its generated subclass cannot call");
    }
    if (bean.hasMethodOverrides()) {
      return Optional.of("the context overrides methods of its class");
    }
    if (bean.hasConstructorArgumentValues()) {
      return Optional.of("its definition was given arguments, which are those of its class");
    }
    if (bean.isPrototype() && own.stream().anyMatch(SubclassConstructors::collectsBeans)) {
      return Optional.of(
          "it is a prototype, and its constructor takes an array, a collection or a map; it could be"
              + " given that, or be injected none");
    }
    return isAheadOfTime() || isReady()
        ? Optional.empty()
        : Optional.of("a bean post processor needs it, before there may be any telemetry");
  }

  /** Where no bean can be collected the context falls back on none, if there is no other choice. */
  private static boolean collectsBeans(Constructor<?> own) {
    return Arrays.stream(own.getParameterTypes())
        .anyMatch(
            type ->
                type.isArray()
                    || Collection.class.isAssignableFrom(type)
                    || Map.class.isAssignableFrom(type));
  }

  /** The context's choice, by its own rules in its own order. */
  private List<Constructor<?>> chosen(Class<?> type, String beanName, RootBeanDefinition bean) {
    for (var other : beans.getBeanPostProcessors()) {
      if (other instanceof SmartInstantiationAwareBeanPostProcessor choosing && other != this) {
        Constructor<?>[] chosen = choosing.determineCandidateConstructors(type, beanName);
        if (chosen != null) {
          return List.of(chosen);
        }
      }
    }
    if (bean.getResolvedAutowireMode() == AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR) {
      return List.of(type.getDeclaredConstructors());
    }
    Constructor<?>[] preferred = bean.getPreferredConstructors();
    return preferred == null
        ? Arrays.stream(type.getDeclaredConstructors())
            .filter(c -> c.getParameterCount() == 0)
            .<Constructor<?>>map(c -> c)
            .toList()
        : List.of(preferred);
  }

  private static Optional<Constructor<?>> find(Class<?> wrapper, Constructor<?> own) {
    Class<?>[] parameters =
        Stream.concat(Stream.of(Telemetry.class), Arrays.stream(own.getParameterTypes()))
            .toArray(Class<?>[]::new);
    return Arrays.stream(wrapper.getDeclaredConstructors())
        .filter(c -> Arrays.equals(c.getParameterTypes(), parameters))
        .<Constructor<?>>map(c -> c)
        .findFirst();
  }

  /**
   * Whoever asks for a prototype may give arguments: they fit the constructors of the class only.
   * Without arguments the context takes the longest that it can call, so one with the telemetry.
   */
  private static List<Constructor<?>> withOwn(
      List<Constructor<?>> generated, List<Constructor<?>> own) {
    List<Constructor<?>> both = new ArrayList<>(generated);
    both.addAll(own);
    return both;
  }

  /** Ahead of time code is generated for the constructor, and no bean may be created. */
  private static boolean isAheadOfTime() {
    return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
  }

  /**
   * Whether all that post-processes beans is in place. A meter registry that is made before goes
   * without what Spring Boot would configure.
   */
  private boolean isReady() {
    return beans.getBeanPostProcessors().stream()
        .anyMatch(InstrumentingBeanPostProcessor.class::isInstance);
  }

  private static void warn(String beanName, String why) {
    log.warn(
        "Bean `{}` is not watched: {}. To fix: create it in a `@Bean` method, by the generated"
            + " subclass, or declare an interface that is watched",
        beanName,
        why);
  }
}
