package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.plimsoll.checks.sensitive.Origin.AllFields;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Origin.Held;
import dev.plimsoll.checks.sensitive.Origin.Hook;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the text of an object shows, by its static type. */
final class Rendering {
  private final Analysis analysis;
  private final Types types;
  private final Sources sources;
  private final SensitiveDeclarations declarations;
  private final Map<ClassSymbol, Unknown<Taint>> texts = new HashMap<>();

  Rendering(Analysis analysis) {
    this.analysis = analysis;
    this.types = analysis.types;
    this.sources = analysis.sources;
    this.declarations = analysis.declarations;
  }

  /** What is shown where a value of this type, which holds this, becomes text. */
  Taint textOf(Taint value, Type type) {
    if (!value.isNone() && (redacts(type) || isMute(type))) {
      return Taint.NONE;
    }
    return inText(value).leastUpperBound(textOf(type));
  }

  /** Whether what is in objects of the type comes out of them, but is not in their text. */
  boolean isMute(Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol declared
        && analysis.models.hasTextOfIdentity(declared)
        && toStringOf(declared).isEmpty();
  }

  /** Of an object that holds something, what its {@code toString} shows of it. */
  private Taint inText(Taint value) {
    return value.origins().stream().noneMatch(Held.class::isInstance)
        ? value
        : value.flatMap(
            (origin, trail) ->
                origin instanceof Held held ? inText(held, trail) : Taint.of(origin, trail));
  }

  private Taint inText(Held held, Trail trail) {
    ClassSymbol owner = (ClassSymbol) held.field().owner;
    Taint inside = Taint.of(held.origin(), trail);
    Optional<MethodSymbol> method = toStringOf(owner);
    if (LombokText.isOn(owner) && !method.map(own -> own.owner == owner).orElse(false)) {
      return LombokText.of(owner).shows(held.field()) ? inText(inside) : Taint.NONE;
    }
    if (method.isEmpty()) {
      return Taint.NONE;
    }
    if (isImplicit(method.get())) {
      return inText(inside);
    }
    boolean shows =
        analysis.summaries.of(method.get()).result().origins().stream()
            .anyMatch(
                origin -> origin instanceof AllFields || origin.equals(ownField(held.field())));
    return shows ? inText(inside) : Taint.NONE;
  }

  private static Origin ownField(VarSymbol field) {
    return new Origin.Part(Origin.Self.THIS, field);
  }

  /** What the text of any value of this type shows. */
  Taint textOf(Type type) {
    if (type == null || type.isPrimitive()) {
      return Taint.NONE;
    }
    if (type.hasTag(TypeTag.TYPEVAR) || type.hasTag(TypeTag.WILDCARD)) {
      Type bound = types.skipTypeVars(types.wildUpperBound(type), false);
      return bound.hasTag(TypeTag.CLASS) ? textOf(bound) : Taint.NONE;
    }
    if (type.hasTag(TypeTag.ARRAY)) {
      return textOf(types.elemtype(type));
    }
    if (!type.hasTag(TypeTag.CLASS) || !(type.tsym instanceof ClassSymbol declared)) {
      return Taint.NONE;
    }
    Taint text = textOf(declared);
    if (!type.getTypeArguments().isEmpty() && showsItsArguments(declared)) {
      for (Type argument : type.getTypeArguments()) {
        text = text.leastUpperBound(textOf(argument));
      }
    }
    return text;
  }

  /** What the {@code toString} of a class shows, declared or inherited. */
  Taint textOf(ClassSymbol type) {
    Unknown<Taint> text = texts.get(type);
    if (text == null) {
      text =
          SensitiveAnnotations.isOutOfReach(type)
              ? Unknown.known(Taint.NONE)
              : new Unknown<>(Taint.NONE, Taint::leastUpperBound, () -> read(type));
      texts.put(type, text);
    }
    return analysis.fixedPoint.of(text);
  }

  /** Whether the class has something to hide and hides it. */
  boolean redacts(Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol declared
        && !SensitiveAnnotations.isOutOfReach(declared)
        && (!declarations.membersOf(declared).isEmpty() || declarations.of(declared).isPresent())
        && toStringOf(declared).isPresent()
        && textOf(declared).isNone();
  }

  private Taint read(ClassSymbol type) {
    Optional<MethodSymbol> method = toStringOf(type);
    Optional<ClassSymbol> generated = generatedFor(type, method);
    if (generated.isPresent()) {
      return lombok(generated.get());
    }
    if (method.isPresent() && isImplicit(method.get())) {
      return components(type);
    }
    if (method.isPresent()) {
      /* A body that was compiled elsewhere was judged there. */
      return sources.findMethod(method.get()).isPresent() ? body(type, method.get()) : Taint.NONE;
    }
    /* The text of a class without `toString` is its name and its identity. */
    return type.isInterface() ? declaredType(type) : declaredUnlessIdentity(type);
  }

  /** The nearest class that Lombok gives a text, unless one by hand is nearer, or in it. */
  static Optional<ClassSymbol> generatedFor(ClassSymbol type, Optional<MethodSymbol> byHand) {
    for (ClassSymbol at = type; at != null && !SensitiveAnnotations.isOutOfReach(at); ) {
      if (byHand.isPresent() && byHand.get().owner == at) {
        return Optional.empty();
      }
      if (LombokText.isOn(at)) {
        return Optional.of(at);
      }
      at = at.getSuperclass().tsym instanceof ClassSymbol parent ? parent : null;
    }
    return Optional.empty();
  }

  private Taint lombok(ClassSymbol type) {
    LombokText lombok = LombokText.of(type);
    Taint text = members(type, lombok::shows);
    for (MethodSymbol method : lombok.methods()) {
      Taint result =
          declarations
              .of(method)
              .map(Taint::of)
              .orElseGet(() -> analysis.summaries.of(method).result().declaredOnly());
      text = text.leastUpperBound(result);
    }
    return lombok.callsSuper() && type.getSuperclass().tsym instanceof ClassSymbol parent
        ? text.leastUpperBound(textOf(parent))
        : text;
  }

  private Taint body(ClassSymbol type, MethodSymbol method) {
    Taint result = analysis.summaries.of(method).result();
    Taint text =
        result.flatMap(
            (origin, trail) ->
                origin instanceof Hook hook
                    ? analysis
                        .hooks
                        .in(type.type, Taint.NONE, hook)
                        .mapTrails(inside -> inside.plus(trail))
                    : Taint.of(origin, trail).declaredOnly());
    return result.origins().contains(AllFields.OF_THIS)
        ? text.leastUpperBound(fieldsOf(type.type))
        : text;
  }

  /** A value of a type that is sensitive as a whole, known by its interface only. */
  private Taint declaredType(ClassSymbol type) {
    return declarations.of(type).map(Taint::of).orElse(Taint.NONE);
  }

  private Taint declaredUnlessIdentity(ClassSymbol type) {
    return type.isEnum() ? declaredType(type) : Taint.NONE;
  }

  private Taint components(ClassSymbol type) {
    Taint text = Taint.NONE;
    Map<String, Declared> members = declarations.membersOf(type);
    for (RecordComponent component : type.getRecordComponents()) {
      Declared member = members.get(component.getSimpleName().toString());
      Taint shown = member == null ? Taint.NONE : Taint.of(member);
      text = text.leastUpperBound(textOf(shown, component.type));
    }
    return text;
  }

  /** What reflection finds in the fields of a type, inherited ones included. */
  Taint fieldsOf(Type type) {
    return fieldsOf(type, name -> true);
  }

  /** The same of fields of these names. */
  Taint fieldsOf(Type type, Predicate<String> names) {
    Taint found = Taint.NONE;
    for (Type at = type;
        at != null && at.tsym instanceof ClassSymbol owner;
        at = owner.getSuperclass()) {
      if (SensitiveAnnotations.isOutOfReach(owner)) {
        break;
      }
      found =
          found.leastUpperBound(
              members(
                  owner,
                  field ->
                      (field.flags() & Flags.TRANSIENT) == 0
                          && !analysis.models.isUnshown(field)
                          && names.test(field.name.toString())));
    }
    return found;
  }

  /** What is in the fields of a class itself, and in the texts of what they refer to. */
  Taint members(ClassSymbol type, Predicate<VarSymbol> shown) {
    Taint text = Taint.NONE;
    Map<String, Declared> members = declarations.membersOf(type);
    for (Symbol field : type.members().getSymbols(s -> s instanceof VarSymbol && !s.isStatic())) {
      if (shown.test((VarSymbol) field)) {
        Declared member = members.get(field.getSimpleName().toString());
        text =
            text.leastUpperBound(
                textOf(member == null ? Taint.NONE : Taint.of(member), field.type));
      }
    }
    return text;
  }

  /** The nearest {@code toString} below {@code Object}'s. */
  Optional<MethodSymbol> toStringOf(ClassSymbol type) {
    for (ClassSymbol at = type; at != null && !SensitiveAnnotations.isOutOfReach(at); ) {
      for (Symbol member : at.members().getSymbolsByName(at.name.table.names.toString)) {
        if (member instanceof MethodSymbol method
            && method.getParameters().isEmpty()
            && (method.flags() & Flags.ABSTRACT) == 0) {
          return Optional.of(method);
        }
      }
      at = at.getSuperclass().tsym instanceof ClassSymbol parent ? parent : null;
    }
    return Optional.empty();
  }

  /** A record's own: the compiler makes it final, which hardly anyone writes. */
  boolean isImplicit(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner
        && owner.isRecord()
        && (method.flags() & Flags.FINAL) != 0
        && sources.find(owner).map(source -> !source.methods().containsKey(method)).orElse(true);
  }

  private boolean showsItsArguments(ClassSymbol type) {
    return analysis.models.hasTextOfElements(type)
        || toStringOf(type).map(this::isImplicit).orElse(false);
  }
}
