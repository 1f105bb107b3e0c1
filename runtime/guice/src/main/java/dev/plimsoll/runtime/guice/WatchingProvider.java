package dev.plimsoll.runtime.guice;

import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.spi.Dependency;
import com.google.inject.spi.ProviderWithDependencies;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.util.Set;

/** Provides the wrapper of what another key provides. */
final class WatchingProvider<T> implements ProviderWithDependencies<T> {
  private static final Key<Telemetry> TELEMETRY = Key.get(Telemetry.class);

  private final Key<T> hidden;
  private final Wrapping wrapping;
  private Provider<T> delegates;
  private Provider<Telemetry> telemetry;

  /** The last one, since the delegate may be a singleton where this binding is none. */
  private volatile Watched<T> last;

  WatchingProvider(Key<T> hidden, Wrapping wrapping) {
    this.hidden = hidden;
    this.wrapping = wrapping;
  }

  /** Called by Guice. */
  @Inject
  void initialize(Injector injector) {
    delegates = injector.getProvider(hidden);
    telemetry = injector.getProvider(TELEMETRY);
  }

  @Override
  public T get() {
    T delegate = delegates.get();
    if (delegate == null
        || wrapping.wrapper().isInstance(delegate)
        || Wrappings.isGeneratedSubclass(delegate.getClass())) {
      return delegate;
    }
    Watched<T> known = last;
    if (known == null || known.delegate() != delegate) {
      known = new Watched<>(delegate, wrap(delegate));
      last = known;
    }
    return known.wrapper();
  }

  @SuppressWarnings("unchecked") // a wrapper has the type of what it wraps
  private T wrap(T delegate) {
    return (T) wrapping.wrap(delegate, telemetry.get());
  }

  @Override
  public Set<Dependency<?>> getDependencies() {
    return Set.of(Dependency.get(hidden), Dependency.get(TELEMETRY));
  }

  @Override
  public String toString() {
    return "the wrapper of " + hidden;
  }

  private record Watched<T>(T delegate, T wrapper) {}
}
