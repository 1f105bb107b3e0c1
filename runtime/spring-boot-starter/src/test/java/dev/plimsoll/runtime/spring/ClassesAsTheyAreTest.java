package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.testing.Recorded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.stereotype.Component;

/** Watched classes that the context creates as they are; their interfaces are watched still. */
@ExtendWith(OutputCaptureExtension.class)
final class ClassesAsTheyAreTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context = Contexts.recording(recorded);

  interface Plugin {}

  static class Plugged {
    final List<Plugin> plugins;

    Plugged(List<Plugin> plugins) {
      this.plugins = plugins;
    }

    @Traced
    int count() {
      return plugins.size();
    }
  }

  @Component
  @Scope("prototype")
  static class EachPlugged extends Plugged {
    EachPlugged(List<Plugin> plugins) {
      super(plugins);
    }

    @Override
    @Traced
    int count() {
      return super.count();
    }
  }

  @Component
  @Scope("thread")
  static class ThreadsPlugged extends Plugged {
    ThreadsPlugged(List<Plugin> plugins) {
      super(plugins);
    }

    @Override
    @Traced
    int count() {
      return super.count();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Threads {
    @Bean
    static CustomScopeConfigurer threads() {
      CustomScopeConfigurer scopes = new CustomScopeConfigurer();
      scopes.setScopes(Map.of("thread", new SimpleThreadScope()));
      return scopes;
    }
  }

  @Test
  void wherePrototypesCollectBeansThereMayBeNoneOrTheyAreGiven(CapturedOutput output) {
    context
        .withUserConfiguration(EachPlugged.class)
        .run(
            running -> {
              assertThat(running.getBean(EachPlugged.class).plugins).isEmpty();
              assertThat(running.getBean(EachPlugged.class, List.of(new Plugin() {})).plugins)
                  .hasSize(1);
              assertThat(output).containsOnlyOnce("is not watched").contains("it is a prototype");
            });
  }

  @Test
  void whereBeansOfAScopeCollectBeansThereMayBeNone() {
    context
        .withUserConfiguration(Threads.class, ThreadsPlugged.class)
        .run(
            running -> {
              assertThat(running.getBean(ThreadsPlugged.class).count()).isZero();
              assertThat(recorded.spans()).hasSize(1);
            });
  }

  @Component
  static class LookedUp implements Payments {
    @Lookup
    StringBuilder text() {
      return null;
    }

    @Override
    public String charge(Currency currency, long cents) {
      return text().toString();
    }

    @Traced
    void act() {}
  }

  @Component
  @Scope(scopeName = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
  static class LookedUpEach extends LookedUp {
    @Override
    @Traced
    void act() {}
  }

  @Component
  static class Closed implements Payments {
    @Autowired
    private Closed(StringBuilder text) {
      text.append(" once");
    }

    Closed() {}

    @Override
    public String charge(Currency currency, long cents) {
      return "closed";
    }

    @Traced
    void act() {}
  }

  @ParameterizedTest
  @ValueSource(classes = {LookedUp.class, LookedUpEach.class})
  void oneWithOverriddenMethodsIsWatchedByItsInterface(
      Class<? extends LookedUp> type, CapturedOutput output) {
    context
        .withUserConfiguration(type)
        .withBean(StringBuilder.class, () -> new StringBuilder("looked up"))
        .run(
            running -> {
              assertThat(running.getBean(type).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("looked up");
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("looked up");
              assertThat(recorded.spans()).hasSize(2);
              assertThat(output).containsOnlyOnce("is not watched");
            });
  }

  @Test
  void oneWithAPrivateConstructorIsWatchedByItsInterface(CapturedOutput output) {
    context
        .withUserConfiguration(Closed.class)
        .withBean(StringBuilder.class, () -> new StringBuilder("text"))
        .run(
            running -> {
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("closed");
              assertThat(recorded.spans()).hasSize(1);
              assertThat(output).containsOnlyOnce("is not watched");
            });
  }

  @Component
  static class Supplied implements Payments {
    @Override
    public String charge(Currency currency, long cents) {
      return "supplied";
    }

    @Traced
    void act() {}
  }

  @AutoConfiguration(after = PlimsollAutoConfiguration.class)
  static class Supplying {
    @Bean
    static BeanFactoryPostProcessor supplying() {
      return factory -> {
        String name = factory.getBeanNamesForType(Supplied.class, true, false)[0];
        ((AbstractBeanDefinition) factory.getBeanDefinition(name))
            .setInstanceSupplier(Supplied::new);
      };
    }
  }

  @Test
  void oneThatOthersSupplyIsWatchedByItsInterfaceAndTold(CapturedOutput output) {
    context
        .withConfiguration(AutoConfigurations.of(Supplying.class))
        .withUserConfiguration(Supplied.class)
        .run(
            running -> {
              assertThat(running.getBean(Supplied.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("supplied");
              assertThat(recorded.spans()).hasSize(1);
              assertThat(output).containsOnlyOnce("is not watched").contains("is a class");
            });
  }
}
