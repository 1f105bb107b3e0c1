package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Lets the context create the generated subclass of a watched class in place of the class, where
 * the context itself creates the bean: what is scanned, imported or registered by its class.
 *
 * <p>The constructors of the subclass are those of the class with the telemetry before their
 * parameters, and carry the same annotations; so the context injects them as ever.
 */
final class WatchedClassPostProcessor implements BeanFactoryPostProcessor {
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    Wrappings index = Wrappings.of(factory.getBeanClassLoader());
    for (String name : factory.getBeanDefinitionNames()) {
      BeanDefinition definition = factory.getBeanDefinition(name);
      if (definition instanceof AbstractBeanDefinition bean && isCreatedByTheContext(bean)) {
        Optional<Wrapping> wrapping = index.find(bean.getBeanClassName());
        wrapping.filter(WatchedClassPostProcessor::isOfClass).ifPresent(w -> replace(bean, w));
      }
    }
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

  private static void replace(AbstractBeanDefinition bean, Wrapping wrapping) {
    bean.setBeanClass(wrapping.wrapper());
  }
}
