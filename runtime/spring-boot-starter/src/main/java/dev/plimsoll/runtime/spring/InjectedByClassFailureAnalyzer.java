package dev.plimsoll.runtime.spring;

import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells why a watched bean cannot be injected by its class, and the two ways out. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InjectedByClassFailureAnalyzer extends AbstractFailureAnalyzer<BeansException> {
  private final BeanFactory beans;

  InjectedByClassFailureAnalyzer(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  protected FailureAnalysis analyze(Throwable root, BeansException ignored) {
    Class<?> wanted = wanted(root);
    if (wanted == null || wanted.isInterface()) {
      return null;
    }
    return instrumenting()
        .flatMap(processor -> processor.findReplaced(wanted))
        .map(beanName -> analysis(beanName, wanted, root))
        .orElse(null);
  }

  /** The one that was at work: the context is closed by now, and would make another. */
  private Optional<InstrumentingBeanPostProcessor> instrumenting() {
    return beans instanceof AbstractBeanFactory factory
        ? factory.getBeanPostProcessors().stream()
            .filter(InstrumentingBeanPostProcessor.class::isInstance)
            .map(InstrumentingBeanPostProcessor.class::cast)
            .findFirst()
        : Optional.empty();
  }

  /** The deepest cause that tells: those around it tell of the beans that wanted it. */
  private static Class<?> wanted(Throwable root) {
    Class<?> wanted = null;
    for (Throwable cause = root; cause != null; cause = cause.getCause()) {
      if (cause instanceof BeanNotOfRequiredTypeException other) {
        wanted = other.getRequiredType();
      } else if (cause instanceof NoSuchBeanDefinitionException none) {
        wanted = none.getBeanType();
      }
    }
    return wanted;
  }

  private static FailureAnalysis analysis(String beanName, Class<?> wanted, Throwable root) {
    return new FailureAnalysis(
        ("The bean '%s' is watched by Plimsoll and was to be injected as a '%s', but it can be"
                + " injected by its interface only.")
            .formatted(beanName, wanted.getName()),
        "Inject the bean by its interface, or keep the classes of watched beans with"
            + " plimsoll.proxy-target-class=true.",
        root);
  }
}
