package dev.plimsoll.runtime.guice;

import com.google.inject.Scope;
import com.google.inject.binder.ScopedBindingBuilder;
import com.google.inject.spi.BindingScopingVisitor;
import java.lang.annotation.Annotation;

/** Gives a binding the scope of another. */
final class ScopeCopy implements BindingScopingVisitor<Void> {
  private final ScopedBindingBuilder target;

  ScopeCopy(ScopedBindingBuilder target) {
    this.target = target;
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
    return null;
  }
}
