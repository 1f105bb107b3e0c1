package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
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
  /** What is known of a called method. */
  static final class Called {
    private final MethodSymbol symbol;
    private final LockEffect effect;
    private final boolean library;
    private MethodId id;

    private Called(MethodSymbol symbol, LockEffect effect, boolean library) {
      this.symbol = symbol;
      this.effect = effect;
      this.library = library;
    }

    /** Its name; of most methods of the platform nobody wants to know it. */
    MethodId id() {
      if (id == null) {
        String text = Places.method(symbol);
        int hash = text.indexOf('#');
        id = new MethodId(text.substring(0, hash), text.substring(hash + 1));
      }
      return id;
    }

    /** What it does with locks itself. */
    LockEffect effect() {
      return effect;
    }

    /** Whether it belongs to the Java platform, whose bodies nobody reads. */
    boolean library() {
      return library;
    }
  }

  private final MethodIndex<LockEffect> effects;
  private final Map<Symbol, Called> methods = new IdentityHashMap<>();
  private final Map<Symbol, String> typeNames = new IdentityHashMap<>();
  private final Map<Symbol, String> lockTypes = new IdentityHashMap<>();

  private final Map<Symbol, Boolean> functions = new IdentityHashMap<>();
  private final Types types;

  Symbols(MethodIndex<LockEffect> effects, Context context) {
    this.effects = effects;
    this.types = Types.instance(context);
  }

  Types types() {
    return types;
  }

  /** Whether a call that names a method of the type is followed to those that override it. */
  boolean mayDispatch(Symbol type) {
    return !MethodId.isPlatform(type(type)) || isFunction(type);
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
        method,
        effects.find(method).orElse(LockEffect.NONE),
        MethodId.isPlatform(type(method.owner)));
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
