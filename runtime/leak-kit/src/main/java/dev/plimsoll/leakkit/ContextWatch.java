package dev.plimsoll.leakkit;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Sees every OpenTelemetry context that becomes current in this process, whichever SDK made what is
 * in it, and without the code under test knowing.
 *
 * <p>OpenTelemetry takes wrappers of its storage until the first context is used; so this is set up
 * when JUnit starts, by {@link LeakKitSession}.
 */
final class ContextWatch {
  private static final List<Consumer<Context>> WATCHERS = new CopyOnWriteArrayList<>();

  static {
    ContextStorage.addWrapper(Watched::new);
  }

  private ContextWatch() {}

  /** Loads this class, which is what sets it up. */
  static void install() {}

  static void add(Consumer<Context> watcher) {
    WATCHERS.add(watcher);
  }

  static void remove(Consumer<Context> watcher) {
    WATCHERS.remove(watcher);
  }

  /** A storage that tells what it is given. */
  private record Watched(ContextStorage storage) implements ContextStorage {
    @Override
    public Scope attach(Context context) {
      for (Consumer<Context> watcher : WATCHERS) {
        watcher.accept(context);
      }
      return storage.attach(context);
    }

    @Override
    public Context current() {
      return storage.current();
    }

    @Override
    public Context root() {
      return storage.root();
    }
  }
}
