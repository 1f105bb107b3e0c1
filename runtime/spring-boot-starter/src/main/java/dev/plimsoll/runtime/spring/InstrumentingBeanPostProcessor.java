package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Puts a watching wrapper in the place of each bean that implements an interface of the index.
 *
 * <p>It has no order, and so comes after all that have one: the wrapper is outside of proxies, and
 * sees what transactions, retries and asynchronous execution make of a call. A bean that can do
 * more than the watched interface keeps its other interfaces and its class, by a proxy; see {@link
 * WatchedProxy}.
 */
public final class InstrumentingBeanPostProcessor
    implements SmartInstantiationAwareBeanPostProcessor {
  private static final Logger log = LoggerFactory.getLogger(InstrumentingBeanPostProcessor.class);

  private final ContextTelemetry telemetry;

  /** What creates the generated subclasses; nothing where classes stay as they are. */
  private final Optional<WatchedClassPostProcessor> classes;

  private final boolean isKeepingClasses;

  /** The beans whose wrappers were handed out before they were complete, to others in a circle. */
  private final Set<String> early = ConcurrentHashMap.newKeySet();

  /** The classes of the beans that can be injected by their interface only. */
  private final Map<Class<?>, String> replaced = new ConcurrentHashMap<>();

  InstrumentingBeanPostProcessor(
      ObjectProvider<Telemetry> telemetry,
      Optional<WatchedClassPostProcessor> classes,
      boolean isKeepingClasses) {
    this.telemetry =
        classes
            .map(WatchedClassPostProcessor::telemetry)
            .orElseGet(() -> new ContextTelemetry(telemetry));
    this.classes = classes;
    this.isKeepingClasses = isKeepingClasses;
  }

  /**
   * Chooses among several constructors of a generated subclass as the context does among those of
   * the class: an annotated one, which others find later, or else the one without parameters of its
   * own.
   */
  @Override
  public Constructor<?>[] determineCandidateConstructors(Class<?> beanClass, String beanName) {
    Constructor<?>[] all = beanClass.getDeclaredConstructors();
    if (all.length < 2
        || !Wrappings.isGeneratedSubclass(beanClass)
        || Arrays.stream(all).anyMatch(InstrumentingBeanPostProcessor::isInjected)) {
      return null;
    }
    return Arrays.stream(all)
        .filter(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Telemetry.class}))
        .findFirst()
        .map(c -> new Constructor<?>[] {c})
        .orElse(null);
  }

  private static boolean isInjected(Constructor<?> constructor) {
    return AnnotatedElementUtils.hasAnnotation(constructor, Autowired.class)
        || Arrays.stream(constructor.getAnnotations())
            .anyMatch(a -> a.annotationType().getName().endsWith(".inject.Inject"));
  }

  @Override
  public Object getEarlyBeanReference(Object bean, String beanName) {
    Object watched = watched(bean, beanName);
    if (watched != bean) {
      early.add(beanName);
    }
    return watched;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    /* The context replaces a bean by what was handed out early; here it may even be unproxied. */
    return early.remove(beanName) ? bean : watched(bean, beanName);
  }

  /** Finds the name of a bean that was injectable by its class, and is so no longer. */
  Optional<String> findReplaced(Class<?> type) {
    return replaced.entrySet().stream()
        .filter(entry -> type.isAssignableFrom(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst();
  }

  private Object watched(Object bean, String beanName) {
    if (bean == null || isLeftAlone(bean, beanName)) {
      return bean;
    }
    Class<?> target = AopProxyUtils.ultimateTargetClass(bean);
    Wrappings index = Wrappings.of(bean.getClass().getClassLoader());
    if (classes.filter(of -> of.isTold(beanName)).isEmpty()) {
      warnOfClass(index, target, beanName);
    }
    List<Wrapping> wrappings = index.ofInterfaces(bean.getClass());
    if (wrappings.isEmpty()
        || Wrappings.isGeneratedSubclass(target)
        || wrappings.stream().anyMatch(w -> w.wrapper().isAssignableFrom(target))) {
      return bean;
    }
    return telemetry
        .find(beanName)
        .map(found -> watched(bean, beanName, target, wrappings, found))
        .orElse(bean);
  }

  private Object watched(
      Object bean,
      String beanName,
      Class<?> target,
      List<Wrapping> wrappings,
      Telemetry telemetry) {
    if (isKeepingClasses
        || isOfClass(beanName)
        || wrappings.size() > 1
        || WatchedProxy.hasMore(bean, wrappings.get(0))) {
      return WatchedProxy.of(bean, wrappings, telemetry);
    }
    replaced.put(target, beanName);
    return wrappings.get(0).wrap(bean, telemetry);
  }

  /**
   * Factories are no services. A scoped bean is watched once: at its proxy, or itself where its
   * class may do so. Properties are injected by their class, and a record has no proxy.
   */
  private boolean isLeftAlone(Object bean, String beanName) {
    return bean instanceof FactoryBean<?>
        || (ScopedProxyUtils.isScopedTarget(beanName)
            ? !isOfClass(beanName)
            : isOfClass(ScopedProxyUtils.getTargetBeanName(beanName)))
        || AnnotatedElementUtils.hasAnnotation(bean.getClass(), ConfigurationProperties.class);
  }

  /** Whether others inject a bean by its class, or a scoped proxy calls it by that. */
  private boolean isOfClass(String beanName) {
    return classes.filter(of -> of.isDefined(beanName)).isPresent();
  }

  private static void warnOfClass(Wrappings index, Class<?> target, String beanName) {
    for (Class<?> c = target; c != null; c = c.getSuperclass()) {
      Optional<Wrapping> ofClass = index.find(c);
      if (ofClass.isPresent()) {
        if (!ofClass.get().wrapper().isAssignableFrom(target)) {
          log.warn(
              "Bean `{}` is not watched: `{}` is a class, which is watched by a subclass. To fix:"
                  + " declare the bean as a `{}`, whose constructors take the telemetry first",
              beanName,
              c.getName(),
              ofClass.get().wrapper().getName());
        }
        return;
      }
    }
  }
}
