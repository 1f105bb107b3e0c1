package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Finds the beans of watched classes that the context itself creates: what is scanned, imported or
 * registered by its class. In their place {@link SubclassConstructors} creates the generated
 * subclasses.
 *
 * <p>The definitions stay as they are: so qualifiers, scopes, order and whatever else is read from
 * a bean's class are those of the watched class.
 */
final class WatchedClassPostProcessor implements BeanFactoryPostProcessor {
  private final ContextTelemetry telemetry;
  private final Map<String, Wrapping> watched = new ConcurrentHashMap<>();
  private volatile SubclassConstructors constructors;

  WatchedClassPostProcessor(ObjectProvider<Telemetry> telemetry) {
    this.telemetry = new ContextTelemetry(telemetry);
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    Wrappings index = Wrappings.of(factory.getBeanClassLoader());
    for (String name : factory.getBeanDefinitionNames()) {
      BeanDefinition definition = factory.getBeanDefinition(name);
      if (definition instanceof AbstractBeanDefinition bean && isCreatedByTheContext(bean)) {
        index
            .find(bean.getBeanClassName())
            .filter(WatchedClassPostProcessor::isOfClass)
            .ifPresent(wrapping -> watched.put(name, wrapping));
      }
    }
    if (!watched.isEmpty() && factory instanceof DefaultListableBeanFactory beans) {
      /* Before all others, which would choose among the constructors of the class itself. */
      constructors = new SubclassConstructors(beans, telemetry, Map.copyOf(watched));
      beans.addBeanPostProcessor(constructors);
    }
  }

  ContextTelemetry telemetry() {
    return telemetry;
  }

  /**
   * Returns whether a bean was defined as one of a watched class. What it became only the bean
   * itself tells: others may have changed the definition since.
   */
  boolean isDefined(String beanName) {
    return watched.containsKey(beanName);
  }

  /** Returns whether the log says why such a bean is not watched, where that is so. */
  boolean isTold(String beanName) {
    return constructors != null && constructors.isTold(beanName);
  }

  /** Arguments that the definition gives by their positions would no longer be where they were. */
  private static boolean isCreatedByTheContext(AbstractBeanDefinition bean) {
    return bean.getBeanClassName() != null
        && !bean.isAbstract()
        && bean.getFactoryMethodName() == null
        && bean.getInstanceSupplier() == null
        && !bean.hasConstructorArgumentValues();
  }

  private static boolean isOfClass(Wrapping wrapping) {
    return !wrapping.type().isInterface()
        && !AnnotatedElementUtils.hasAnnotation(wrapping.type(), ConfigurationProperties.class);
  }
}
