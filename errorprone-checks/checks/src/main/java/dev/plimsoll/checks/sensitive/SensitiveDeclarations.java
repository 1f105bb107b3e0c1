package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * What the declarations say: which members, parameters, results and types carry {@code @Sensitive},
 * by themselves, by an annotation of the user's taxonomy, or by what they override.
 */
final class SensitiveDeclarations {
  private static final String SENSITIVE = "dev.plimsoll.annotations.Sensitive";

  private final Types types;
  private final Sources sources;
  private final Map<Symbol, Optional<Attribute.Compound>> annotations = new HashMap<>();
  private final Map<Symbol, Optional<Declared>> origins = new HashMap<>();
  private final Map<ClassSymbol, Map<String, Declared>> members = new HashMap<>();
  private final Map<ClassSymbol, Map<String, Declared>> ownMembers = new HashMap<>();

  SensitiveDeclarations(Types types, Sources sources) {
    this.types = types;
    this.sources = sources;
  }

  /** What makes the value of a variable, or the result of a method, sensitive. */
  Optional<Declared> of(Symbol symbol) {
    Optional<Declared> known = origins.get(symbol);
    if (known == null) {
      known = isOutOfReach(symbol) ? Optional.empty() : read(symbol);
      origins.put(symbol, known);
    }
    return known;
  }

  /** What makes every value of a type sensitive: the annotation on it or on a supertype. */
  Optional<Declared> ofType(Type type) {
    if (type == null || !(type.tsym instanceof ClassSymbol) || type.isPrimitive()) {
      return Optional.empty();
    }
    return of(type.tsym);
  }

  /** The sensitive members of a class by name, inherited ones included. */
  Map<String, Declared> membersOf(ClassSymbol type) {
    Map<String, Declared> known = members.get(type);
    if (known == null) {
      known = isOutOfReach(type) ? Map.of() : readMembers(type);
      members.put(type, known);
    }
    return known;
  }

  private Optional<Declared> read(Symbol symbol) {
    if (symbol instanceof ClassSymbol type) {
      return readType(type);
    }
    if (symbol instanceof MethodSymbol method) {
      return method.isConstructor() ? Optional.empty() : readMethod(method);
    }
    if (symbol instanceof VarSymbol variable) {
      return readVariable(variable);
    }
    return Optional.empty();
  }

  private Optional<Declared> readType(ClassSymbol type) {
    Optional<Attribute.Compound> annotation = annotationOf(type);
    if (annotation.isPresent()) {
      return Optional.of(declared(type, type.getSimpleName().toString(), type, annotation.get()));
    }
    Type superclass = type.getSuperclass();
    return superclass.tsym instanceof ClassSymbol parent && parent != type
        ? of(parent)
        : Optional.empty();
  }

  private Optional<Declared> readVariable(VarSymbol variable) {
    if (variable.owner instanceof ClassSymbol owner) {
      return Optional.ofNullable(ownMembersOf(owner).get(variable.getSimpleName().toString()));
    }
    Optional<Attribute.Compound> annotation = annotationOf(variable);
    if (annotation.isPresent() && variable.owner instanceof MethodSymbol method) {
      return Optional.of(
          declared(variable, parameterName(variable, method), null, annotation.get()));
    }
    return annotation.isPresent() || !(variable.owner instanceof MethodSymbol method)
        ? Optional.empty()
        : overriddenParameter(variable, method);
  }

  private Optional<Declared> overriddenParameter(VarSymbol parameter, MethodSymbol method) {
    int index = method.params == null ? -1 : method.params.indexOf(parameter);
    if (index < 0 || method.isStatic() || method.isConstructor()) {
      return componentOfConstructor(parameter, method);
    }
    for (MethodSymbol overridden : ASTHelpers.findSuperMethods(method, types)) {
      VarSymbol counterpart = overridden.params().get(index);
      Optional<Attribute.Compound> annotation = annotationOf(counterpart);
      if (annotation.isPresent()) {
        return Optional.of(
            declared(counterpart, parameterName(counterpart, overridden), null, annotation.get()));
      }
    }
    return Optional.empty();
  }

  /** The parameters of a compact constructor are the components, annotations and all. */
  private Optional<Declared> componentOfConstructor(VarSymbol parameter, MethodSymbol method) {
    boolean canonical =
        method.isConstructor()
            && (method.flags() & Flags.RECORD) != 0
            && method.owner instanceof ClassSymbol;
    return canonical
        ? Optional.ofNullable(
            ownMembersOf((ClassSymbol) method.owner).get(parameter.getSimpleName().toString()))
        : Optional.empty();
  }

  private Optional<Declared> readMethod(MethodSymbol method) {
    Optional<Attribute.Compound> annotation = annotationOf(method);
    if (annotation.isPresent()) {
      ClassSymbol owner = (ClassSymbol) method.owner;
      String name = propertyOf(method);
      Declared member = method.getParameters().isEmpty() ? ownMembersOf(owner).get(name) : null;
      return Optional.of(
          member == null
              ? declared(method, owner.getSimpleName() + "." + name, owner, annotation.get())
              : member);
    }
    if (method.getReturnType() == null || method.getReturnType().hasTag(TypeTag.VOID)) {
      return Optional.empty();
    }
    Optional<Declared> accessed = accessedMember(method);
    if (accessed.isPresent() || method.isStatic()) {
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
  private Optional<Declared> accessedMember(MethodSymbol method) {
    if (method.isStatic()
        || !method.getParameters().isEmpty()
        || !(method.owner instanceof ClassSymbol owner)
        || sources.findMethod(method).isPresent()) {
      return Optional.empty();
    }
    Declared member = ownMembersOf(owner).get(propertyOf(method));
    Symbol field = member == null ? null : fieldOf(owner, propertyOf(method));
    return field != null
            && types.isSameType(types.erasure(field.type), types.erasure(method.getReturnType()))
        ? Optional.of(member)
        : Optional.empty();
  }

  private Map<String, Declared> readMembers(ClassSymbol type) {
    Map<String, Declared> all = new LinkedHashMap<>();
    Type superclass = type.getSuperclass();
    if (superclass.tsym instanceof ClassSymbol parent && parent != type) {
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

  private Map<String, Declared> ownMembersOf(ClassSymbol type) {
    Map<String, Declared> known = ownMembers.get(type);
    if (known == null) {
      known = isOutOfReach(type) ? Map.of() : readOwnMembers(type);
      ownMembers.put(type, known);
    }
    return known;
  }

  private Map<String, Declared> readOwnMembers(ClassSymbol type) {
    Map<String, Declared> own = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      add(own, type, component, component.getSimpleName().toString());
    }
    List<Symbol> members = membersIn(type);
    for (Symbol member : members) {
      if (member instanceof VarSymbol field) {
        addField(own, type, field);
      }
    }
    for (Symbol member : members) {
      if (member instanceof MethodSymbol method) {
        addMethod(own, type, method);
      }
    }
    return own;
  }

  private static List<Symbol> membersIn(ClassSymbol type) {
    List<Symbol> all = new ArrayList<>();
    type.members().getSymbols().forEach(all::add);
    Collections.reverse(all); // javac gives the last one first.
    return all;
  }

  private void addMethod(Map<String, Declared> own, ClassSymbol type, MethodSymbol method) {
    if (method.isConstructor()) {
      for (VarSymbol parameter : method.params()) {
        String name = parameter.getSimpleName().toString();
        if (fieldOf(type, name) != null) {
          add(own, type, parameter, name);
        }
      }
    } else if (method.getParameters().isEmpty()) {
      add(own, type, method, propertyOf(method));
    }
  }

  /** A field is also sensitive by its type, and by the type that it is a part of. */
  private void addField(Map<String, Declared> own, ClassSymbol type, VarSymbol field) {
    if (field.getKind() != ElementKind.FIELD) {
      return;
    }
    String name = field.getSimpleName().toString();
    add(own, type, field, name);
    if (!field.isStatic() && !own.containsKey(name)) {
      annotationOf(field.type.tsym)
          .or(() -> annotationOf(type))
          .ifPresent(
              annotation ->
                  own.put(
                      name, declared(field, type.getSimpleName() + "." + name, type, annotation)));
    }
  }

  private void add(Map<String, Declared> own, ClassSymbol type, Symbol member, String name) {
    annotationOf(member)
        .ifPresent(
            annotation ->
                own.putIfAbsent(
                    name, declared(member, type.getSimpleName() + "." + name, type, annotation)));
  }

  private static Symbol fieldOf(ClassSymbol type, String name) {
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof VarSymbol && member.getSimpleName().contentEquals(name)) {
        return member;
      }
    }
    return null;
  }

  /** {@code email} for {@code email()}, {@code getEmail()} and {@code isEmail()}. */
  static String propertyOf(MethodSymbol method) {
    String name = method.getSimpleName().toString();
    for (String prefix : new String[] {"get", "is"}) {
      if (name.length() > prefix.length()
          && name.startsWith(prefix)
          && Character.isUpperCase(name.charAt(prefix.length()))) {
        String rest = name.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return name;
  }

  /** {@code @Sensitive} itself, or the one that the symbol's own annotation carries. */
  private Optional<Attribute.Compound> annotationOf(Symbol symbol) {
    Optional<Attribute.Compound> known = annotations.get(symbol);
    if (known == null) {
      known = Optional.empty();
      for (Attribute.Compound annotation : symbol.getAnnotationMirrors()) {
        Symbol kind = annotation.type.tsym;
        if (kind.getQualifiedName().contentEquals(SENSITIVE)) {
          known = Optional.of(annotation);
          break;
        }
        if (!isFromJdk(kind) && kind != symbol) {
          annotations.put(symbol, Optional.empty()); // Annotations may carry each other in a ring.
          Optional<Attribute.Compound> carried = annotationOf(kind);
          if (carried.isPresent()) {
            known = carried;
            break;
          }
        }
      }
      annotations.put(symbol, known);
    }
    return known;
  }

  private Declared declared(
      Symbol symbol, String name, ClassSymbol owner, Attribute.Compound annotation) {
    return new Declared(name, placeOf(symbol), redactionOf(owner), maskOf(annotation));
  }

  private String placeOf(Symbol symbol) {
    ClassSymbol owner = symbol instanceof ClassSymbol type ? type : symbol.enclClass();
    return sources
        .find(owner)
        .map(source -> Sources.place(source.unit(), declarationIn(source, symbol)))
        .orElse("");
  }

  private static Tree declarationIn(Sources.SourceClass source, Symbol symbol) {
    for (Tree member : source.tree().getMembers()) {
      if (ASTHelpers.getSymbol(member) == symbol
          || (symbol instanceof RecordComponent
              && member instanceof VariableTree field
              && field.getName().contentEquals(symbol.getSimpleName()))) {
        return member;
      }
    }
    MethodTree method = source.methods().get(symbol.owner);
    if (method != null) {
      for (VariableTree parameter : method.getParameters()) {
        if (ASTHelpers.getSymbol(parameter) == symbol) {
          return parameter;
        }
      }
    }
    return source.tree();
  }

  private static String maskOf(Attribute.Compound annotation) {
    Attribute mask = annotation.member(annotation.type.tsym.name.table.names.fromString("mask"));
    return mask instanceof Attribute.Enum value ? value.value.getSimpleName().toString() : "FULL";
  }

  /** The generated class: the outer names are joined by an underscore. */
  static String redactionOf(ClassSymbol owner) {
    if (owner == null
        || owner.isInterface()
        || owner.isEnum()
        || owner.getKind() == ElementKind.ANNOTATION_TYPE) {
      return "";
    }
    StringBuilder name = new StringBuilder(owner.getSimpleName());
    for (Symbol outer = owner.owner; outer instanceof ClassSymbol; outer = outer.owner) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return name.append("Redaction").toString();
  }

  private static String parameterName(VarSymbol parameter, MethodSymbol method) {
    Symbol named = method.isConstructor() ? method.owner : method;
    return named.getSimpleName() + "(" + parameter.getSimpleName() + ")";
  }

  /** Without members, or with a class file that is not there, nothing can be said. */
  private static boolean isOutOfReach(Symbol symbol) {
    if (isFromJdk(symbol)) {
      return true;
    }
    ClassSymbol type = symbol instanceof ClassSymbol itself ? itself : symbol.enclClass();
    if (type == null) {
      return true;
    }
    try {
      type.complete();
    } catch (CompletionFailure e) {
      return true;
    }
    return type.members() == null;
  }

  /** A class of the platform cannot carry our annotation, and there are many of them. */
  static boolean isFromJdk(Symbol symbol) {
    Symbol.PackageSymbol in = symbol.packge();
    return in == null
        || (in.modle != null && in.modle.name.toString().startsWith("java."))
        || in.fullname.toString().startsWith("java.");
  }
}
