package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What generated types are called, and what their names are made of. */
public final class GeneratedNames {
  private GeneratedNames() {}

  /** Returns {@code Customer}, or {@code Outer_Inner} for a nested type. */
  public static String flat(TypeElement type) {
    Element enclosing = type.getEnclosingElement();
    return MoreElements.isType(enclosing)
        ? flat(MoreElements.asType(enclosing)) + "_" + type.getSimpleName()
        : type.getSimpleName().toString();
  }

  /** Returns {@code CustomerRedaction}. */
  public static String redaction(TypeElement type) {
    return flat(type) + "Redaction";
  }

  /** Returns {@code InstrumentedPaymentService}. */
  public static String instrumented(TypeElement type) {
    return "Instrumented" + flat(type);
  }

  /** Returns {@code PaymentServiceWrapping}. */
  public static String wrapping(TypeElement type) {
    return flat(type) + "Wrapping";
  }

  /** Returns the name with its package. */
  public static String qualified(TypeElement beside, String simpleName) {
    String packageName = MoreElements.getPackage(beside).getQualifiedName().toString();
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** Returns whether the type, or one around it, is private. */
  public static boolean isPrivate(TypeElement type) {
    for (Element e = type; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the type and all around it are public. */
  public static boolean isPublic(TypeElement type) {
    for (Element e = type; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Returns {@code payment_service} for {@code PaymentService}. */
  public static String snake(String camel) {
    return camel
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns {@code UNIT_PRICE} for {@code unitPrice}. */
  public static String constant(String camel) {
    return snake(camel).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
  }

  /** Returns {@code unitPrice} for {@code unit_price} or {@code unit.price}. */
  public static String camel(String words) {
    StringBuilder camel = new StringBuilder();
    for (String word : words.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        camel.append(camel.length() == 0 ? word : capital(word));
      }
    }
    return camel.toString();
  }

  /** Returns {@code UnitPrice} for {@code unitPrice}. */
  public static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
