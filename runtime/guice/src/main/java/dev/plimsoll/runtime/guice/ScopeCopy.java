package dev.plimsoll.runtime.guice;

import com.google.inject.Scope;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.spi.BindingScopingVisitor;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Gives a binding the scope of another. */
final class ScopeCopy implements BindingScopingVisitor<Void> {
  private final ScopedBindingBuilder target;

  /** The scope where the binding names none. */
  private final Optional<Class<? extends Annotation>> otherwise;

  ScopeCopy(ScopedBindingBuilder target, Optional<Class<? extends Annotation>> otherwise) {
    this.target = target;
    this.otherwise = otherwise;
  }

  @Override
  public Void visitEagerSingleton() {
    target.asEagerSingleton();
    return null;
  }

  @Override
  public Void visitScope(Scope scope) {
    target.in(scope);
    return null;
  }

  @Override
  public Void visitScopeAnnotation(Class<? extends Annotation> scopeAnnotation) {
    target.in(scopeAnnotation);
    return null;
  }

  @Override
  public Void visitNoScoping() {
    otherwise.ifPresent(target::in);
    return null;
  }
}
