package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Methods and types as facts and messages spell them. */
public final class Signatures {
  private final Types types;

  /** Creates the spelling of a compilation. */
  public Signatures(Types types) {
    this.types = types;
  }

  /** Returns {@code com.acme.PaymentService#charge(com.acme.Currency,java.lang.String)}. */
  public String fact(ExecutableElement method) {
    return MoreElements.asType(method.getEnclosingElement()).getQualifiedName()
        + "#"
        + member(method);
  }

  /** Returns {@code charge(com.acme.Currency,java.lang.String)}. */
  public String member(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> erased(parameter.asType()))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }

  /** Returns {@code PaymentService.charge}, for a message. */
  public static String brief(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
  }

  /** Returns {@code com.acme.PaymentService.charge}, for {@code code.function.name}. */
  public static String function(ExecutableElement method) {
    return ((TypeElement) method.getEnclosingElement()).getQualifiedName()
        + "."
        + method.getSimpleName();
  }

  /** Returns a type without its packages, for a message. */
  public static String brief(TypeMirror type) {
    return spelled(type, false);
  }

  private String erased(TypeMirror type) {
    return spelled(types.erasure(type), true);
  }

  /** Spelled here because a mirror's own text also shows annotations on the type. */
  private static String spelled(TypeMirror type, boolean withPackage) {
    if (type instanceof ArrayType array) {
      return spelled(array.getComponentType(), withPackage) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        return "? extends " + spelled(wildcard.getExtendsBound(), withPackage);
      }
      return wildcard.getSuperBound() == null
          ? "?"
          : "? super " + spelled(wildcard.getSuperBound(), withPackage);
    }
    if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      String name = (withPackage ? element.getQualifiedName() : element.getSimpleName()).toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : declared.getTypeArguments().stream()
              .map(argument -> spelled(argument, withPackage))
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }
}
