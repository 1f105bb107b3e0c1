package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.testing.Recorded;
import jakarta.annotation.Priority;
import jakarta.inject.Named;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What Spring reads from a watched class, it still reads where the subclass is the bean. */
@ExtendWith(OutputCaptureExtension.class)
final class AnnotatedClassesTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context = Contexts.recording(recorded);

  enum Genre {
    ACTION,
    DRAMA
  }

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Of {
    Genre[] value();

    Class<?> by() default Object.class;
  }

  @jakarta.inject.Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Cheap {}

  static class Film {
    @Traced
    String name() {
      return getClass().getSuperclass().getSimpleName();
    }
  }

  @Component("first")
  @Of(value = Genre.ACTION, by = String.class)
  static class Action extends Film {
    @Traced
    void act() {}
  }

  @Component("second")
  @Cheap
  @Of({Genre.DRAMA, Genre.ACTION})
  static class Drama extends Film {
    @Traced
    void act() {}
  }

  @Component("third")
  @Named("other")
  static class Other extends Film {
    @Traced
    void act() {}
  }

  @Component("fourth")
  @Qualifier("springs")
  static class Springs extends Film {
    @Traced
    void act() {}
  }

  record Chosen(
      @Of(value = Genre.ACTION, by = String.class) Film action,
      @Of({Genre.DRAMA, Genre.ACTION}) Film drama,
      @Cheap Film cheap,
      @Named("other") Film other,
      @Qualifier("springs") Film springs,
      @Qualifier("third") Film byName) {}

  @Test
  void qualifiersOfAnyKindChoose() {
    context
        .withUserConfiguration(Action.class, Drama.class, Other.class, Springs.class, Chosen.class)
        .run(
            running -> {
              Chosen chosen = running.getBean(Chosen.class);

              assertThat(chosen.action().name()).isEqualTo("Action");
              assertThat(chosen.drama().name()).isEqualTo("Drama");
              assertThat(chosen.cheap()).isSameAs(chosen.drama());
              assertThat(chosen.other().name()).isEqualTo("Other");
              assertThat(chosen.springs().name()).isEqualTo("Springs");
              assertThat(chosen.byName()).isSameAs(chosen.other());
              assertThat(recorded.spans()).hasSize(4);
            });
  }

  @Component
  @Primary
  @Order(3)
  static class Third extends Film {
    @Traced
    void act() {}
  }

  @Component
  @Order(1)
  static class First extends Film {
    @Traced
    void act() {}
  }

  @Component
  @Order(2)
  static class Second extends Film {
    @Traced
    void act() {}
  }

  record Ordered(Film primary, List<Film> all, ObjectProvider<Film> provided) {}

  @Test
  void primaryAndOrderHold() {
    context
        .withUserConfiguration(Third.class, First.class, Second.class, Ordered.class)
        .run(
            running -> {
              Ordered ordered = running.getBean(Ordered.class);

              assertThat(ordered.primary().name()).isEqualTo("Third");
              assertThat(ordered.all())
                  .extracting(Film::name)
                  .containsExactly("First", "Second", "Third");
              assertThat(ordered.provided().orderedStream())
                  .extracting(Film::name)
                  .containsExactly("First", "Second", "Third");
            });
  }

  @Component
  @Priority(1)
  static class Urgent extends Film {
    @Traced
    void act() {}
  }

  @Component
  @Priority(2)
  static class Later extends Film {
    @Traced
    void act() {}
  }

  record MostUrgent(Film film) {}

  @Test
  void priorityChoosesAlsoAmongBeansThatExist() {
    context
        .withUserConfiguration(Later.class, Urgent.class, MostUrgent.class)
        .run(
            running ->
                assertThat(running.getBean(MostUrgent.class).film().name()).isEqualTo("Urgent"));
  }

  @Component
  @Lazy
  @DependsOn("journal")
  static class Lazily {
    static int created;

    Lazily() {
      created++;
    }

    @Traced
    void act() {}
  }

  @Configuration(proxyBeanMethods = false)
  static class Journal {
    @Bean
    @Lazy
    StringBuilder journal() {
      return new StringBuilder();
    }
  }

  @Test
  void lazinessAndDependenciesHold() {
    Lazily.created = 0;
    context
        .withUserConfiguration(Lazily.class, Journal.class)
        .run(
            running -> {
              assertThat(Lazily.created).isZero();
              assertThat(running.getSourceApplicationContext().getBeanFactory())
                  .matches(beans -> !beans.containsSingleton("journal"));

              running.getBean(Lazily.class).act();

              assertThat(running.getSourceApplicationContext().getBeanFactory())
                  .matches(beans -> beans.containsSingleton("journal"));
              assertThat(Lazily.created).isEqualTo(1);
              assertThat(recorded.spans()).hasSize(1);
            });
  }

  @Component
  @Scope(scopeName = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
  static class Proxied implements Payments {
    @Override
    public String charge(Currency currency, long cents) {
      return "proxied";
    }

    @Traced
    void act() {}
  }

  @Test
  void aScopedProxyIsWatchedOnce(CapturedOutput output) {
    context
        .withUserConfiguration(Proxied.class)
        .run(
            running -> {
              running.getBean(Proxied.class).act();
              running.getBean(Payments.class).charge(Payments.Currency.EUR, 1);

              assertThat(recorded.spans()).hasSize(2);
              assertThat(output).doesNotContain("is not watched");
            });
  }

  @Component
  @Scope("prototype")
  static class Titled {
    private final String name;
    private final Genre genre;

    Titled(String name, @Autowired(required = false) Genre genre) {
      this.name = name;
      this.genre = genre;
    }

    @Traced
    String name() {
      return name + genre;
    }
  }

  @Test
  void aPrototypeCanBeMadeWithArgumentsAndIsThenNotWatched() {
    context
        .withUserConfiguration(Titled.class)
        .withBean(Genre.class, () -> Genre.DRAMA)
        .withBean(String.class, () -> "injected ")
        .run(
            running -> {
              assertThat(running.getBean(Titled.class, "given ", Genre.ACTION).name())
                  .isEqualTo("given ACTION");
              assertThat(recorded.spans()).isEmpty();
              assertThat(running.getBean(Titled.class).name()).isEqualTo("injected DRAMA");
              assertThat(recorded.spans()).hasSize(1);
            });
  }

  @Component
  @Profile("absent")
  static class OfAProfile extends Film {
    @Traced
    void act() {}
  }

  @Component
  @ConditionalOnProperty("absent")
  static class Conditional extends Film {
    @Traced
    void act() {}
  }

  @Test
  void profilesAndConditionsHold() {
    context
        .withUserConfiguration(OfAProfile.class, Conditional.class)
        .run(running -> assertThat(running).doesNotHaveBean(Film.class));
    context
        .withUserConfiguration(OfAProfile.class, Conditional.class)
        .withPropertyValues("absent=no more", "spring.profiles.active=absent")
        .run(running -> assertThat(running.getBeansOfType(Film.class)).hasSize(2));
  }

  @ConfigurationProperties("film")
  static class Settings {
    private int length;

    @Traced
    int length() {
      return length;
    }

    public void setLength(int length) {
      this.length = length;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Settings.class)
  static class Configured {}

  @Test
  void propertiesAreLeftAlone() {
    context
        .withUserConfiguration(Configured.class)
        .withPropertyValues("film.length=90")
        .run(
            running -> {
              assertThat(running.getBean(Settings.class)).isExactlyInstanceOf(Settings.class);
              assertThat(running.getBean(Settings.class).length()).isEqualTo(90);
            });
  }

  @Component
  @Transactional
  static class Booking {
    @Traced
    boolean book() {
      return TransactionSynchronizationManager.isActualTransactionActive();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  @Import({Booking.class, ProxiedBeansTest.SlowCommit.class})
  static class Transactions {}

  @Test
  void transactionsOfTheClassHold() {
    context
        .withUserConfiguration(Transactions.class)
        .run(
            running -> {
              assertThat(running.getBean(Booking.class).book()).isTrue();
              assertThat(recorded.spans()).hasSize(1);
            });
  }
}
