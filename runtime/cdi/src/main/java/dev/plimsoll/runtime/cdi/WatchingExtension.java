package dev.plimsoll.runtime.cdi;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.CreationException;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanAttributes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.Producer;
import jakarta.enterprise.inject.spi.configurator.BeanAttributesConfigurator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches beans whose interfaces are in Plimsoll's index.
 *
 * <p>A bean that is a class is decorated by the wrapper: its own class stays, with all its types.
 * What a producer returns is wrapped, if it is declared as the interface: decorators do not apply
 * there. In place of a watched class its generated subclass is the bean. Without a {@code
 * Telemetry} bean one is made of the beans {@code MeterRegistry} and {@code OpenTelemetry}, as far
 * as there are any.
 */
public class WatchingExtension implements Extension {
  private static final Logger log = LoggerFactory.getLogger(WatchingExtension.class);

  private final Map<Class<?>, Wrapping> decorated = new LinkedHashMap<>();
  private final WatchedClasses classes = new WatchedClasses();
  private boolean hasTelemetry;

  /** Set on a thread that makes the telemetry. */
  private final ThreadLocal<Boolean> isCreating = new ThreadLocal<>();

  /** Called by the container. */
  public WatchingExtension() {}

  <T> void markBean(@Observes ProcessBeanAttributes<T> event, BeanManager beans) {
    hasTelemetry |= event.getBeanAttributes().getTypes().contains(Telemetry.class);
    if (event.getAnnotated() instanceof AnnotatedType<?> type) {
      Class<?> bean = type.getJavaClass();
      classes.findObstacle(bean).ifPresent(why -> warn(bean, why));
      WatchedClasses.watchedBy(type.getJavaClass())
          .ifPresent(watched -> rename(event, type.getJavaClass(), watched));
      for (Wrapping wrapping : wrappings(type.getJavaClass())) {
        if (beans.isPassivatingScope(event.getBeanAttributes().getScope())) {
          warnOfStored(bean);
        } else if (isDecorable(type.getJavaClass(), wrapping.type())) {
          decorated.put(wrapping.type(), wrapping);
          mark(event, new Watched.Literal(wrapping.type()));
        }
      }
    }
  }

  private static void warn(Class<?> bean, String why) {
    log.warn(
        "Bean class `{}` is not watched: {}. To fix: produce its generated subclass in its place,"
            + " whose constructors take the telemetry first, or annotate an interface that it"
            + " implements",
        bean.getName(),
        why);
  }

  /** The container refuses to store what a decorator of ours is around. */
  private static void warnOfStored(Class<?> bean) {
    log.warn(
        "Bean class `{}` is not watched: its instances are stored with its scope, and telemetry"
            + " cannot be. To fix: watch a bean of another scope that it calls",
        bean.getName());
  }

  /** After others, which may give annotations to types. */
  void takeClasses(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ProcessAnnotatedType<?> event) {
    classes.take(event);
  }

  void addClasses(@Observes AfterTypeDiscovery event) {
    classes
        .add(event)
        .forEach(kept -> warn(kept, "a bean that specializes it has to extend a bean"));
  }

  /** What the bean is called and injected by is what the watched class would have been. */
  private static void rename(ProcessBeanAttributes<?> event, Class<?> generated, Class<?> watched) {
    BeanAttributes<?> attributes = event.getBeanAttributes();
    BeanAttributesConfigurator<?> bean = event.configureBeanAttributes();
    bean.types(
        attributes.getTypes().stream()
            .filter(type -> raw(type) != generated)
            .collect(Collectors.toSet()));
    String byDefault = Introspector.decapitalize(generated.getSimpleName());
    if (byDefault.equals(attributes.getName())) {
      String name = Introspector.decapitalize(watched.getSimpleName());
      bean.name(name);
      if (attributes.getQualifiers().contains(NamedLiteral.of(byDefault))) {
        bean.qualifiers(
            Stream.concat(
                    attributes.getQualifiers().stream().filter(q -> !(q instanceof Named)),
                    Stream.of(NamedLiteral.of(name)))
                .collect(Collectors.toSet()));
      }
    }
  }

  /** Another qualifier takes the default one away, by which the bean is injected. */
  private static void mark(ProcessBeanAttributes<?> event, Watched.Literal mark) {
    boolean isDefault =
        event.getBeanAttributes().getQualifiers().contains(Default.Literal.INSTANCE);
    event.configureBeanAttributes().addQualifier(mark);
    if (isDefault) {
      event.configureBeanAttributes().addQualifier(Default.Literal.INSTANCE);
    }
  }

  /** A bean that extends its wrapper is watched already. */
  private static Iterable<Wrapping> wrappings(Class<?> type) {
    Wrappings index = Wrappings.of(type.getClassLoader());
    return Wrappings.isGeneratedSubclass(type)
        ? List.of()
        : index.ofInterfaces(type).stream()
            .filter(wrapping -> !wrapping.wrapper().isAssignableFrom(type))
            .toList();
  }

  /** The container refuses to decorate what it cannot extend. */
  private static boolean isDecorable(Class<?> bean, Class<?> watched) {
    return !Modifier.isFinal(bean.getModifiers())
        && !bean.isInterface()
        && Arrays.stream(watched.getMethods())
            .noneMatch(method -> isFinalIn(bean, method.getName(), method.getParameterTypes()));
  }

  private static boolean isFinalIn(Class<?> bean, String name, Class<?>[] parameters) {
    try {
      return Modifier.isFinal(bean.getMethod(name, parameters).getModifiers());
    } catch (NoSuchMethodException notPublic) {
      return false;
    }
  }

  <T, X> void wrapProducts(@Observes ProcessProducer<T, X> event, BeanManager beans) {
    Class<?> type = raw(event.getAnnotatedMember().getBaseType());
    if (type == null || !type.isInterface()) {
      return;
    }
    Optional<Wrapping> wrapping = Wrappings.of(type.getClassLoader()).find(type);
    if (wrapping.isPresent()) {
      Producer<X> producer = event.getProducer();
      event.setProducer(new WatchingProducer<>(producer, wrapping.get(), beans));
    }
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : null;
  }

  void addBeans(@Observes AfterBeanDiscovery event, BeanManager beans) {
    decorated.values().forEach(wrapping -> event.addBean(new WatchingDecorator(wrapping, beans)));
    if (!hasTelemetry) {
      event
          .<Telemetry>addBean()
          .beanClass(WatchingExtension.class)
          .types(Set.of(Telemetry.class, Object.class))
          .scope(Singleton.class)
          .produceWith(this::telemetry);
    }
  }

  /** Its parts are looked up, and so are no injection points that the container could check. */
  private Telemetry telemetry(Instance<Object> beans) {
    if (isCreating.get() != null) {
      throw new CreationException(
          "a bean that the telemetry is made of needs the telemetry: the `MeterRegistry` or"
              + " `OpenTelemetry` bean is made of a watched bean. To fix: make it of beans that are"
              + " not watched, or produce a `Telemetry` of your own");
    }
    isCreating.set(true);
    try {
      return create(beans);
    } finally {
      isCreating.remove();
    }
  }

  private static Telemetry create(Instance<Object> beans) {
    Telemetry.Builder builder = Telemetry.builder();
    Instance<MeterRegistry> meters = beans.select(MeterRegistry.class);
    if (meters.isResolvable()) {
      builder.meters(meters.get());
    }
    Instance<OpenTelemetry> openTelemetry = beans.select(OpenTelemetry.class);
    if (openTelemetry.isResolvable()) {
      builder.openTelemetry(openTelemetry.get());
    }
    return builder.build();
  }
}
