package dev.plimsoll.runtime.guice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Bindings of every kind, in a real injector. */
final class WatchingModuleTest {
  private final Recorded recorded = new Recorded();

  private Injector injector(Module... modules) {
    return Guice.createInjector(
        WatchingModule.of(modules),
        binder -> binder.bind(Telemetry.class).toInstance(recorded.telemetry()));
  }

  private void assertCharged(Payments payments) {
    int before = recorded.spans().size();

    assertThat(payments.charge(5)).isEqualTo("card 5");

    assertThat(payments).isExactlyInstanceOf(InstrumentedPayments.class);
    assertThat(recorded.spans()).hasSize(before + 1);
  }

  @Test
  void whatIsLinkedToAClassIsWatched() {
    assertCharged(
        injector(binder -> binder.bind(Payments.class).to(CardPayments.class))
            .getInstance(Payments.class));
  }

  @Test
  void anInstanceIsWatched() {
    assertCharged(
        injector(binder -> binder.bind(Payments.class).toInstance(new CardPayments()))
            .getInstance(Payments.class));
  }

  @Test
  void whatAMethodProvidesIsWatchedAndKeepsItsScope() {
    Injector injector =
        injector(
            new AbstractModule() {
              @Provides
              @Singleton
              Payments payments() {
                return new CardPayments();
              }
            });

    assertCharged(injector.getInstance(Payments.class));
    assertThat(injector.getInstance(Payments.class)).isSameAs(injector.getInstance(Payments.class));
  }

  @Test
  void whatAProviderClassProvidesIsWatched() {
    assertCharged(
        injector(binder -> binder.bind(Payments.class).toProvider(Cards.class))
            .getInstance(Payments.class));
  }

  static final class Cards implements Provider<Payments> {
    @Inject
    Cards() {}

    @Override
    public Payments get() {
      return new CardPayments();
    }
  }

  @Test
  void whatAConstructorMakesIsWatched() throws NoSuchMethodException {
    var constructor = CardPayments.class.getDeclaredConstructor();
    assertCharged(
        injector(binder -> binder.bind(Payments.class).toConstructor(constructor))
            .getInstance(Payments.class));
  }

  @Test
  void qualifiersTellBindingsApart() {
    Injector injector =
        injector(
            binder -> {
              binder
                  .bind(Payments.class)
                  .annotatedWith(Names.named("a"))
                  .toInstance(cents -> "a " + cents);
              binder
                  .bind(Payments.class)
                  .annotatedWith(Names.named("b"))
                  .toInstance(cents -> "b " + cents);
              binder.bind(Shop.class);
            });

    Shop shop = injector.getInstance(Shop.class);

    assertThat(shop.a.charge(1)).isEqualTo("a 1");
    assertThat(shop.b.charge(1)).isEqualTo("b 1");
    assertThat(recorded.spans()).hasSize(2);
  }

  static final class Shop {
    private final Payments a;
    private final Payments b;

    @Inject
    Shop(@Named("a") Payments a, @Named("b") Payments b) {
      this.a = a;
      this.b = b;
    }
  }

  @Test
  void genericTypesTellBindingsApart() {
    Key<Store<String>> texts = Key.get(new TypeLiteral<Store<String>>() {});
    Key<Store<Long>> numbers = Key.get(new TypeLiteral<Store<Long>>() {});
    Injector injector =
        injector(
            binder -> {
              binder.bind(texts).toInstance(() -> "text");
              binder.bind(numbers).toInstance(() -> 7L);
            });

    assertThat(injector.getInstance(texts).read()).isEqualTo("text");
    assertThat(injector.getInstance(numbers).read()).isEqualTo(7L);
    assertThat(recorded.spans()).hasSize(2);
  }

  @Test
  void aSingletonHasOneWrapperThoughItsBindingHasNoScope() {
    Injector injector =
        injector(
            binder -> {
              binder.bind(CardPayments.class).in(Scopes.SINGLETON);
              binder.bind(Payments.class).to(CardPayments.class);
            });

    assertThat(injector.getInstance(Payments.class)).isSameAs(injector.getInstance(Payments.class));
  }

  @Test
  void whatHasNoScopeIsMadeAnewEachTime() {
    Injector injector = injector(binder -> binder.bind(Payments.class).to(CardPayments.class));

    assertThat(injector.getInstance(Payments.class))
        .isNotSameAs(injector.getInstance(Payments.class));
  }

  @Test
  void aPrivateModuleExposesTheWrapper() {
    assertCharged(
        injector(
                new PrivateModule() {
                  @Override
                  protected void configure() {
                    bind(Payments.class).to(CardPayments.class);
                    expose(Payments.class);
                  }
                })
            .getInstance(Payments.class));
  }

  @Test
  void collectionsOfBindingsAreWatched() {
    Injector injector =
        injector(
            binder -> {
              Multibinder.newSetBinder(binder, Payments.class).addBinding().to(CardPayments.class);
              MapBinder.newMapBinder(binder, String.class, Payments.class)
                  .addBinding("card")
                  .to(CardPayments.class);
              OptionalBinder.newOptionalBinder(binder, Payments.class)
                  .setDefault()
                  .to(CardPayments.class);
            });

    assertThat(injector.getInstance(Key.get(new TypeLiteral<Set<Payments>>() {})))
        .singleElement()
        .satisfies(this::assertCharged);
    assertCharged(
        injector.getInstance(Key.get(new TypeLiteral<Map<String, Payments>>() {})).get("card"));
    assertCharged(
        injector.getInstance(Key.get(new TypeLiteral<Optional<Payments>>() {})).orElseThrow());
  }

  @Test
  void whatIsAWrapperAlreadyIsWatchedOnce() {
    Payments wrapper = InstrumentedPayments.wrap(new CardPayments(), recorded.telemetry());
    Injector injector = injector(binder -> binder.bind(Payments.class).toInstance(wrapper));

    assertThat(injector.getInstance(Payments.class)).isSameAs(wrapper);
  }

  @Test
  void otherBindingsAreAsTheyWere() {
    Runnable nothing = () -> {};
    Injector injector =
        injector(
            binder -> {
              binder.bind(Runnable.class).toInstance(nothing);
              binder.bind(CardPayments.class);
            });

    assertThat(injector.getInstance(Runnable.class)).isSameAs(nothing);
    assertThat(injector.getInstance(CardPayments.class)).isExactlyInstanceOf(CardPayments.class);
    assertThatThrownBy(() -> injector.getInstance(Payments.class))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void withoutATelemetryTheInjectorSaysSo() {
    assertThatThrownBy(
            () ->
                Guice.createInjector(
                    WatchingModule.of(
                        binder -> binder.bind(Payments.class).to(CardPayments.class))))
        .isInstanceOf(CreationException.class)
        .hasMessageContaining("Telemetry");
  }
}
