package dev.plimsoll.runtime.guice;

import com.google.inject.Binding;
import com.google.inject.TypeLiteral;
import com.google.inject.binder.LinkedBindingBuilder;
import com.google.inject.spi.ConstructorBinding;
import com.google.inject.spi.DefaultBindingTargetVisitor;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.LinkedKeyBinding;
import com.google.inject.spi.ProviderInstanceBinding;
import com.google.inject.spi.ProviderKeyBinding;
import java.lang.reflect.Constructor;

/** Binds another key to what a binding leads to; false where it leads nowhere by itself. */
final class TargetCopy<T> extends DefaultBindingTargetVisitor<T, Boolean> {
  private final LinkedBindingBuilder<T> target;

  TargetCopy(LinkedBindingBuilder<T> target) {
    this.target = target;
  }

  @Override
  protected Boolean visitOther(Binding<? extends T> binding) {
    return false;
  }

  @Override
  public Boolean visit(InstanceBinding<? extends T> binding) {
    target.toInstance(binding.getInstance());
    return true;
  }

  @Override
  public Boolean visit(ProviderInstanceBinding<? extends T> binding) {
    target.toProvider(binding.getUserSuppliedProvider());
    return true;
  }

  @Override
  public Boolean visit(ProviderKeyBinding<? extends T> binding) {
    target.toProvider(binding.getProviderKey());
    return true;
  }

  @Override
  public Boolean visit(LinkedKeyBinding<? extends T> binding) {
    target.to(binding.getLinkedKey());
    return true;
  }

  @Override
  public Boolean visit(ConstructorBinding<? extends T> binding) {
    toConstructor(binding);
    return true;
  }

  @SuppressWarnings("unchecked") // the member of a constructor binding is a constructor of its type
  private <S extends T> void toConstructor(ConstructorBinding<S> binding) {
    target.toConstructor(
        (Constructor<S>) binding.getConstructor().getMember(),
        (TypeLiteral<? extends S>) binding.getConstructor().getDeclaringType());
  }
}
