package dev.plimsoll.runtime.guice;

import com.google.inject.Binder;
import com.google.inject.Binding;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateBinder;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.spi.DefaultElementVisitor;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.LinkedKeyBinding;
import com.google.inject.spi.PrivateElements;
import com.google.inject.spi.UntargettedBinding;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Modules whose bindings of watched interfaces lead to the wrappers, and of watched classes to
 * their generated subclasses.
 *
 * <pre>{@code
 * Injector injector = Guice.createInjector(WatchingModule.of(new PaymentsModule(), new ShopModule()));
 * }</pre>
 *
 * <p>The telemetry is what the modules bind to {@code Telemetry}. Guice offers no way to replace
 * what a binding provides once it is made, so the bindings are rewritten before the injector sees
 * them: what was bound is bound under a hidden key, and the key leads to the wrapper of that.
 */
public final class WatchingModule implements Module {
  private final List<Module> modules;

  private WatchingModule(List<Module> modules) {
    this.modules = modules;
  }

  /**
   * Watches what modules bind.
   *
   * @param modules the modules
   * @return a module in their place
   */
  public static Module of(Module... modules) {
    return new WatchingModule(List.of(modules));
  }

  /**
   * Watches what modules bind.
   *
   * @param modules the modules
   * @return a module in their place
   */
  public static Module of(Iterable<? extends Module> modules) {
    return of(StreamSupport.stream(modules.spliterator(), false).toArray(Module[]::new));
  }

  @Override
  public void configure(Binder binder) {
    rewrite(Elements.getElements(binder.currentStage(), modules), binder, false);
  }

  private static void rewrite(List<Element> elements, Binder binder, boolean isPrivate) {
    Rewriter rewriter = new Rewriter(binder, isPrivate, keysOf(elements));
    elements.forEach(element -> element.acceptVisitor(rewriter));
  }

  private static Set<Key<?>> keysOf(List<Element> elements) {
    Set<Key<?>> keys = new HashSet<>();
    for (Element element : elements) {
      if (element instanceof Binding<?> binding) {
        keys.add(binding.getKey());
      } else if (element instanceof PrivateElements inner) {
        keys.addAll(inner.getExposedKeys());
      }
    }
    return keys;
  }

  /** Copies elements to a binder, bindings of watched interfaces in two steps. */
  private static final class Rewriter extends DefaultElementVisitor<Void> {
    private final Binder binder;
    private final boolean isPrivate;

    /** What somebody binds; grows by the watched classes that are only linked to. */
    private final Set<Key<?>> bound;

    Rewriter(Binder binder, boolean isPrivate, Set<Key<?>> bound) {
      this.binder = binder;
      this.isPrivate = isPrivate;
      this.bound = bound;
    }

    @Override
    protected Void visitOther(Element element) {
      element.applyTo(binder);
      return null;
    }

    @Override
    public Void visit(PrivateElements elements) {
      PrivateBinder inner = binder.withSource(elements.getSource()).newPrivateBinder();
      rewrite(elements.getElements(), inner, true);
      for (Key<?> exposed : elements.getExposedKeys()) {
        inner.withSource(elements.getExposedSource(exposed)).expose(exposed);
      }
      return null;
    }

    @Override
    public <T> Void visit(Binding<T> binding) {
      if (binding instanceof UntargettedBinding<T>) {
        Optional<WatchedClass> created = WatchedClass.find(binding.getKey());
        if (created.isPresent()) {
          create(created.get(), binding.getKey(), binding);
          return null;
        }
      }
      if (binding instanceof LinkedKeyBinding<T> link && !isPrivate) {
        /* Guice would bind the class when it is first asked for, where nobody can see it. */
        WatchedClass.find(link.getLinkedKey())
            .filter(watched -> bound.add(link.getLinkedKey()))
            .ifPresent(watched -> create(watched, link.getLinkedKey(), binding));
      }
      return visitWatchedInterface(binding);
    }

    private <T> void create(WatchedClass watched, Key<T> key, Binding<?> because) {
      ScopedBindingBuilder created = watched.bind(binder.withSource(because.getSource()).bind(key));
      if (because instanceof UntargettedBinding<?>) {
        because.acceptScopingVisitor(new ScopeCopy(created, watched.scope()));
      } else {
        watched.scope().ifPresent(created::in);
      }
    }

    private <T> Void visitWatchedInterface(Binding<T> binding) {
      Class<?> type = binding.getKey().getTypeLiteral().getRawType();
      Optional<Wrapping> wrapping =
          type.isInterface() ? Wrappings.of(type.getClassLoader()).find(type) : Optional.empty();
      if (wrapping.isEmpty()) {
        return visitOther(binding);
      }
      Binder at = binder.withSource(binding.getSource());
      Key<T> hidden = Unwatched.Literal.keyOf(binding.getKey());
      if (!binding.acceptTargetVisitor(new TargetCopy<>(at.bind(hidden)))) {
        return visitOther(binding);
      }
      binding.acceptScopingVisitor(
          new ScopeCopy(
              at.bind(binding.getKey()).toProvider(new WatchingProvider<>(hidden, wrapping.get())),
              Optional.empty()));
      return null;
    }
  }
}
