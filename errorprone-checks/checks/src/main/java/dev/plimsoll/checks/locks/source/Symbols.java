package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.model.MethodIndex;
import java.util.IdentityHashMap;
import java.util.Map;

/** The names of javac's symbols, each made once. */
final class Symbols {
  /**
   * What is known of a called method.
   *
   * @param id its name
   * @param effect what it does with locks itself
   * @param library whether it belongs to the Java platform, whose bodies nobody reads
   */
  record Called(MethodId id, LockEffect effect, boolean library) {}

  private final MethodIndex<LockEffect> effects;
  private final Map<Symbol, Called> methods = new IdentityHashMap<>();
  private final Map<Symbol, String> typeNames = new IdentityHashMap<>();
  private final Map<Symbol, String> lockTypes = new IdentityHashMap<>();

  private final Map<Symbol, Boolean> functions = new IdentityHashMap<>();
  private final Types types;
  private final Symtab symtab;

  Symbols(MethodIndex<LockEffect> effects, Context context) {
    this.effects = effects;
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
  }

  Types types() {
    return types;
  }

  boolean isObject(Symbol type) {
    return type == symtab.objectType.tsym;
  }

  /** Whether a lambda can implement the interface. */
  boolean isFunction(Symbol type) {
    return type instanceof ClassSymbol known
        && type.isInterface()
        && functions.computeIfAbsent(type, any -> types.isFunctionalInterface(known));
  }

  Called method(MethodSymbol method) {
    return methods.computeIfAbsent(method, any -> called(method));
  }

  private Called called(MethodSymbol method) {
    return new Called(
        id(method),
        effects.find(method).orElse(LockEffect.NONE),
        MethodId.isPlatform(type(method.owner)));
  }

  static MethodId id(MethodSymbol method) {
    String text = Places.method(method);
    int hash = text.indexOf('#');
    return new MethodId(text.substring(0, hash), text.substring(hash + 1));
  }

  String type(Symbol type) {
    return typeNames.computeIfAbsent(type, any -> type.flatName().toString());
  }

  /** The class of an object where it tells which lock the object's monitor is, else empty. */
  String lockType(Type type) {
    if (type == null || !type.hasTag(TypeTag.CLASS) || type.tsym.kind != Kinds.Kind.TYP) {
      return "";
    }
    return lockTypes.computeIfAbsent(type.tsym, this::lockType);
  }

  private String lockType(Symbol type) {
    String name = type(type);
    boolean telling =
        type instanceof ClassSymbol
            && (type.flags() & (Flags.INTERFACE | Flags.ANNOTATION)) == 0
            && !MethodId.isPlatform(name);
    return telling ? name : "";
  }
}
