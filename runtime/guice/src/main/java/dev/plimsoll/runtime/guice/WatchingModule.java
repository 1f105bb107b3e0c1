package dev.plimsoll.runtime.guice;

import com.google.inject.Binder;
import com.google.inject.Binding;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.PrivateBinder;
import com.google.inject.spi.DefaultElementVisitor;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.PrivateElements;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Modules whose bindings of watched interfaces lead to the wrappers.
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
    rewrite(Elements.getElements(binder.currentStage(), modules), binder);
  }

  private static void rewrite(List<Element> elements, Binder binder) {
    elements.forEach(element -> element.acceptVisitor(new Rewriter(binder)));
  }

  /** Copies elements to a binder, bindings of watched interfaces in two steps. */
  private static final class Rewriter extends DefaultElementVisitor<Void> {
    private final Binder binder;

    Rewriter(Binder binder) {
      this.binder = binder;
    }

    @Override
    protected Void visitOther(Element element) {
      element.applyTo(binder);
      return null;
    }

    @Override
    public Void visit(PrivateElements elements) {
      PrivateBinder inner = binder.withSource(elements.getSource()).newPrivateBinder();
      rewrite(elements.getElements(), inner);
      for (Key<?> exposed : elements.getExposedKeys()) {
        inner.withSource(elements.getExposedSource(exposed)).expose(exposed);
      }
      return null;
    }

    @Override
    public <T> Void visit(Binding<T> binding) {
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
              at.bind(binding.getKey())
                  .toProvider(new WatchingProvider<>(hidden, wrapping.get()))));
      return null;
    }
  }
}
