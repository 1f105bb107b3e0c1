package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.testing.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Watched classes as beans, in a real context: it creates their generated subclasses. */
@ExtendWith(OutputCaptureExtension.class)
final class WatchedClassesTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context = Contexts.recording(recorded);

  @Component("journal")
  static class Audit {
    private final String name;

    Audit(@Qualifier("main") String name) {
      this.name = name;
    }

    @Traced
    String log(@SpanAttribute int times) {
      return times > 0 ? log(times - 1) + name : "";
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Audit.class)
  static class Imported {
    @Bean
    String other() {
      return "other";
    }

    @Bean("main")
    String main() {
      return "main";
    }
  }

  @Test
  void callsOnItselfAreWatched() {
    context
        .withUserConfiguration(Imported.class)
        .run(
            running -> {
              Audit audit = running.getBean(Audit.class);

              assertThat(audit).isExactlyInstanceOf(InstrumentedWatchedClassesTest_Audit.class);
              assertThat(audit.log(1)).isEqualTo("main");
              assertThat(running.getBeanNamesForType(Audit.class)).containsExactly("journal");
              assertThat(recorded.spans())
                  .extracting(span -> span.getName())
                  .containsExactly("Audit.log", "Audit.log");
            });
  }

  static class Several {
    final String how;

    Several() {
      how = "by default";
    }

    Several(String name) {
      how = name;
    }

    @Traced
    String how() {
      return how;
    }
  }

  static class Chosen {
    final String how;

    Chosen() {
      how = "by default";
    }

    @Autowired
    Chosen(@Qualifier("main") String name) {
      how = name;
    }

    @Traced
    String how() {
      return how;
    }
  }

  @Test
  void theConstructorIsTheOneOfTheClass() {
    context
        .withUserConfiguration(Imported.class)
        .withBean(Several.class)
        .withBean(Chosen.class)
        .run(
            running -> {
              assertThat(running.getBean(Several.class).how()).isEqualTo("by default");
              assertThat(running.getBean(Chosen.class).how()).isEqualTo("main");
              assertThat(recorded.spans()).hasSize(2);
            });
  }

  @Component
  @Scope("prototype")
  static class CashPayments implements Payments {
    @Override
    public String charge(Currency currency, long cents) {
      return "cash";
    }

    @Traced
    void count() {}
  }

  @Test
  void whatAnInterfaceSaysIsWatchedOnce() {
    context
        .withUserConfiguration(CashPayments.class)
        .run(
            running -> {
              assertThat(running.getBean(CashPayments.class))
                  .isExactlyInstanceOf(InstrumentedWatchedClassesTest_CashPayments.class)
                  .isNotSameAs(running.getBean(CashPayments.class));
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("cash");
              assertThat(recorded.spans()).hasSize(1);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class MadeByHand {
    @Bean
    Several several() {
      return new Several("by hand");
    }
  }

  @Test
  void oneThatTheApplicationCreatesIsTold(CapturedOutput output) {
    context
        .withUserConfiguration(MadeByHand.class)
        .run(
            running -> {
              assertThat(running.getBean(Several.class)).isExactlyInstanceOf(Several.class);
              assertThat(output)
                  .contains("`" + Several.class.getName() + "` is a class")
                  .contains(
                      "declare the bean as a `"
                          + InstrumentedWatchedClassesTest_Several.class.getName());
            });
  }

  @Test
  void classesCanBeLeftAsTheyAre() {
    context
        .withPropertyValues("plimsoll.replace-classes=false")
        .withBean(Several.class)
        .run(
            running ->
                assertThat(running.getBean(Several.class)).isExactlyInstanceOf(Several.class));
  }

  @Component
  static class Overridden {
    @Lookup
    StringBuilder text() {
      return null;
    }

    @Traced
    String act() {
      return text().toString();
    }
  }

  @Test
  void oneWhoseMethodsTheContextOverridesIsToldAndLeftAsItIs(CapturedOutput output) {
    context
        .withUserConfiguration(Overridden.class)
        .withBean(StringBuilder.class, () -> new StringBuilder("looked up"))
        .run(
            running -> {
              assertThat(running.getBean(Overridden.class).act()).isEqualTo("looked up");
              assertThat(output).contains("is not watched: the context overrides methods");
            });
  }

  @Component
  static class Closed {
    @Autowired
    private Closed(StringBuilder text) {}

    Closed() {}

    @Traced
    void act() {}
  }

  @Test
  void oneWithAPrivateConstructorIsToldAndLeftAsItIs(CapturedOutput output) {
    context
        .withUserConfiguration(Closed.class)
        .withBean(StringBuilder.class)
        .run(
            running -> {
              assertThat(running.getBean(Closed.class)).isExactlyInstanceOf(Closed.class);
              assertThat(output).contains("is not watched: it is created by a constructor");
            });
  }
}
