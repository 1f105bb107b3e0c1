package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What the declarations say: which members, parameters, results and types are sensitive, by an
 * annotation, by what they override, or by the member that they give access to.
 */
final class SensitiveDeclarations {
  private final Types types;
  private final Sources sources;
  private final SensitiveAnnotations annotations;
  private final Map<Symbol, Optional<Declared>> origins = new HashMap<>();
  private final Map<ClassSymbol, Map<String, Declared>> members = new HashMap<>();
  private final Map<ClassSymbol, Map<String, Declared>> ownMembers = new HashMap<>();

  SensitiveDeclarations(Context context, Sources sources, Set<String> foreign) {
    this.annotations = new SensitiveAnnotations(foreign, context);
    this.types = Types.instance(context);
    this.sources = sources;
  }

  /** What makes the value of a variable, the result of a method or all of a type sensitive. */
  Optional<Declared> of(Symbol symbol) {
    if (isSilent(symbol)) {
      return Optional.empty();
    }
    Optional<Declared> known = origins.get(symbol);
    if (known == null) {
      known = read(symbol);
      origins.put(symbol, known);
    }
    return known;
  }

  /* Of nearly every symbol nothing is said, and no answer has to be kept. */
  private boolean isSilent(Symbol symbol) {
    ClassSymbol type = symbol instanceof ClassSymbol itself ? itself : symbol.enclClass();
    boolean isLocal = symbol instanceof VarSymbol && !(symbol.owner instanceof ClassSymbol);
    return type == null
        || !(annotations.isSpokenOf(type) || (isLocal && annotations.mayStandIn(type)));
  }

  /** The sensitive members of a class by name, inherited ones included. */
  Map<String, Declared> membersOf(ClassSymbol type) {
    Map<String, Declared> known = members.get(type);
    if (known == null) {
      known = annotations.isSpokenOf(type) ? readMembers(type) : Map.of();
      members.put(type, known);
    }
    return known;
  }

  private Map<String, Declared> ownMembersOf(ClassSymbol type) {
    Map<String, Declared> known = ownMembers.get(type);
    if (known == null) {
      known = annotations.isSpokenOf(type) ? readOwnMembers(type) : Map.of();
      ownMembers.put(type, known);
    }
    return known;
  }

  private Optional<Declared> read(Symbol symbol) {
    if (symbol instanceof VarSymbol variable && !(variable.owner instanceof ClassSymbol)) {
      return readParameter(variable);
    }
    if (symbol instanceof MethodSymbol method) {
      return method.isConstructor() ? Optional.empty() : readMethod(method);
    }
    return symbol instanceof ClassSymbol type
        ? readType(type)
        : Optional.ofNullable(
            ownMembersOf(symbol.enclClass()).get(symbol.getSimpleName().toString()));
  }

  private Optional<Declared> readType(ClassSymbol type) {
    Optional<Attribute.Compound> annotation = annotations.on(type);
    if (annotation.isPresent()) {
      return Optional.of(
          declared(type, type.getSimpleName().toString(), Optional.of(type), annotation.get()));
    }
    return type.getSuperclass().tsym instanceof ClassSymbol parent && parent != type
        ? of(parent)
        : Optional.empty();
  }

  /** The parameter of a method or of a lambda. */
  private Optional<Declared> readParameter(VarSymbol parameter) {
    if (!(parameter.owner instanceof MethodSymbol method)) {
      return Optional.empty();
    }
    Optional<Attribute.Compound> annotation = annotations.on(parameter);
    if (annotation.isPresent()) {
      return Optional.of(
          declared(
              parameter,
              MemberNames.parameter(parameter, method),
              Optional.empty(),
              annotation.get()));
    }
    if (!annotations.isSpokenOf(method.enclClass())) {
      return Optional.empty();
    }
    boolean ofComponents = method.isConstructor() && (method.flags() & Flags.RECORD) != 0;
    return ofComponents
        ? Optional.ofNullable(
            ownMembersOf(method.enclClass()).get(parameter.getSimpleName().toString()))
        : overridden(parameter, method);
  }

  private Optional<Declared> overridden(VarSymbol parameter, MethodSymbol method) {
    int index = method.params == null ? -1 : method.params.indexOf(parameter);
    if (index < 0 || method.isStatic() || method.isConstructor()) {
      return Optional.empty();
    }
    for (MethodSymbol overridden : ASTHelpers.findSuperMethods(method, types)) {
      if (overridden.params != null) {
        VarSymbol counterpart = overridden.params.get(index);
        Optional<Declared> inherited = annotations.on(counterpart).flatMap(any -> of(counterpart));
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Declared> readMethod(MethodSymbol method) {
    Optional<Attribute.Compound> annotation = annotations.on(method);
    ClassSymbol owner = method.enclClass();
    String name = MemberNames.propertyOf(method);
    if (annotation.isPresent()) {
      Declared member = method.getParameters().isEmpty() ? ownMembersOf(owner).get(name) : null;
      return Optional.of(
          member == null
              ? declared(
                  method, MemberNames.member(owner, name), Optional.of(owner), annotation.get())
              : member);
    }
    if (method.getReturnType().hasTag(TypeTag.VOID) || method.isStatic()) {
      return Optional.empty();
    }
    Optional<Declared> accessed = accessedMember(method, owner, name);
    if (accessed.isPresent()) {
      return accessed;
    }
    for (MethodSymbol overridden : ASTHelpers.findSuperMethods(method, types)) {
      Optional<Declared> inherited = of(overridden);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  /**
   * The member that an accessor returns, where its body cannot be read: the accessor that a record
   * has by itself, or, of a class file, one that is named and typed as accessors are.
   */
  private Optional<Declared> accessedMember(MethodSymbol method, ClassSymbol owner, String name) {
    Declared member = ownMembersOf(owner).get(name);
    if (member == null
        || !method.getParameters().isEmpty()
        || sources.findMethod(method).isPresent()) {
      return Optional.empty();
    }
    Type result = types.erasure(method.getReturnType());
    return fieldOf(owner, name)
        .filter(field -> types.isSameType(types.erasure(field.type), result))
        .map(field -> member);
  }

  private Map<String, Declared> readMembers(ClassSymbol type) {
    Map<String, Declared> all = new LinkedHashMap<>();
    if (type.getSuperclass().tsym instanceof ClassSymbol parent && parent != type) {
      all.putAll(membersOf(parent));
    }
    for (Type implemented : type.getInterfaces()) {
      if (implemented.tsym instanceof ClassSymbol parent) {
        all.putAll(membersOf(parent));
      }
    }
    all.putAll(ownMembersOf(type));
    return all;
  }

  private Map<String, Declared> readOwnMembers(ClassSymbol type) {
    Map<String, Declared> own = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      add(own, type, component, component.getSimpleName().toString());
    }
    List<Symbol> all = new ArrayList<>();
    type.members().getSymbols().forEach(all::add);
    Collections.reverse(all); // javac gives the last one first.
    for (Symbol member : all) {
      if (member.getKind() == ElementKind.FIELD) {
        addField(own, type, (VarSymbol) member);
      }
    }
    for (Symbol member : all) {
      if (member instanceof MethodSymbol method) {
        addMethod(own, type, method);
      }
    }
    return own;
  }

  /** A field is also sensitive by its type, and by the type that it is a part of. */
  private void addField(Map<String, Declared> own, ClassSymbol type, VarSymbol field) {
    String name = field.getSimpleName().toString();
    add(own, type, field, name);
    if (!field.isStatic() && !own.containsKey(name)) {
      annotations
          .on(field.type.tsym)
          .or(() -> annotations.on(type))
          .ifPresent(annotation -> add(own, type, field, name, annotation));
    }
  }

  private void addMethod(Map<String, Declared> own, ClassSymbol type, MethodSymbol method) {
    if (method.isConstructor() && method.params != null) {
      for (VarSymbol parameter : method.params) {
        String name = parameter.getSimpleName().toString();
        if (fieldOf(type, name).isPresent()) {
          add(own, type, parameter, name);
        }
      }
    } else if (!method.isConstructor() && method.getParameters().isEmpty()) {
      add(own, type, method, MemberNames.propertyOf(method));
    }
  }

  private void add(Map<String, Declared> own, ClassSymbol type, Symbol member, String name) {
    annotations.on(member).ifPresent(annotation -> add(own, type, member, name, annotation));
  }

  private void add(
      Map<String, Declared> own,
      ClassSymbol type,
      Symbol member,
      String name,
      Attribute.Compound annotation) {
    own.computeIfAbsent(
        name,
        any -> declared(member, MemberNames.member(type, name), Optional.of(type), annotation));
  }

  private static Optional<Symbol> fieldOf(ClassSymbol type, String name) {
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof VarSymbol && member.getSimpleName().contentEquals(name)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  private Declared declared(
      Symbol symbol, String name, Optional<ClassSymbol> owner, Attribute.Compound annotation) {
    return new Declared(
        name,
        sources.placeOf(symbol),
        owner.map(MemberNames::redactionOf).orElse(""),
        SensitiveAnnotations.kindOf(annotation),
        SensitiveAnnotations.maskOf(annotation));
  }
}
