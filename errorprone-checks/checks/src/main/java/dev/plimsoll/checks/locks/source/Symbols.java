package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.locks.Blocker;
import dev.plimsoll.checks.locks.Confinement;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.trees.SourceTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The names of javac's symbols, each made once. */
final class Symbols {
  /** What is known of a called method. */
  static final class Called {
    private final MethodSymbol symbol;
    private final LockEffect effect;
    private final Blocker blocker;
    private final boolean library;
    private final boolean notifies;
    private final boolean silent;
    private MethodId id;

    private Called(
        MethodSymbol symbol,
        LockEffect effect,
        Blocker blocker,
        boolean library,
        boolean notifies) {
      this.symbol = symbol;
      this.effect = effect;
      this.blocker = blocker;
      this.library = library;
      this.notifies = notifies;
      this.silent =
          library
              && effect.kind() == LockEffect.Kind.NONE
              && blocker == null
              && !notifies
              && (symbol.isStatic() || !Made.mayBeOf((ClassSymbol) symbol.owner));
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

    /** How it blocks, or null where no row says that it does. */
    Blocker blocker() {
      return blocker;
    }

    /** Whether it tells others something, and asks for nothing. */
    boolean notifies() {
      return notifies;
    }

    /**
     * Whether it does nothing that matters here, whatever it is called on; as most that a program
     * calls. Nothing more is known of what is neither an interface nor a collection or the like.
     */
    boolean silent() {
      return silent;
    }

    /** Whether it belongs to the Java platform, whose bodies nobody reads. */
    boolean library() {
      return library;
    }
  }

  private final MethodIndex<LockEffect> effects = new MethodIndex<>();
  private final MethodIndex<Blocker> blockers;
  private final Confinement confinement;
  private final Consumer<MethodId> promised;
  private final Streams streams;
  private final Made made;
  private final Givens givens;
  private final List<Runnable> atEnd = new ArrayList<>();
  private final Map<Symbol, Called> methods = new IdentityHashMap<>();
  private final Map<Symbol, String> typeNames = new IdentityHashMap<>();
  private final Map<Symbol, String> lockTypes = new IdentityHashMap<>();

  private final Map<Symbol, Boolean> functions = new IdentityHashMap<>();
  private final Types types;
  private final Name start;

  Symbols(Models models, Consumer<MethodId> promised, Context context) {
    this.promised = promised;
    LockEffect.read(models.rows(LockEffect.ROW), effects::add);
    this.blockers = Blockers.load(models);
    this.confinement = Confinement.read(models.rows(Confinement.ROW));
    this.streams = new Streams(models);
    this.made = new Made(effects);
    this.givens = new Givens(context);
    this.types = Types.instance(context);
    this.start = Names.instance(context).fromString("start");
  }

  /** The name of the method that starts a thread; reading every name would cost a copy each. */
  Name start() {
    return start;
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
    boolean library = MethodId.isPlatform(type(method.owner));
    Called called =
        new Called(
            method,
            effects.find(method).orElse(LockEffect.NONE),
            isOfProgram(method) ? null : blockers.find(method).orElse(null),
            library,
            Notifications.isOne(method, library));
    if (!library && Promises.isMade(method)) {
      promised.accept(called.id());
    }
    return called;
  }

  /** Which annotations confine methods to a thread. */
  Confinement confinement() {
    return confinement;
  }

  /** What methods do that hold a lock from their beginning to their end. */
  Sections sections() {
    return new Sections(effects);
  }

  /* What it does is told by its body. */
  private static boolean isOfProgram(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) == 0 && SourceTypes.include(method.owner);
  }

  /** Where streams lead. */
  Streams streams() {
    return streams;
  }

  /** Says what to do when every file was read. */
  void atEnd(Runnable action) {
    atEnd.add(action);
  }

  void end() {
    atEnd.forEach(Runnable::run);
  }

  /** Whether files that were not read may give a variable a value. */
  boolean isOpen(Symbol variable) {
    return variable != null
        && variable.owner.kind == Kinds.Kind.TYP
        && variable.kind == Kinds.Kind.VAR
        && (variable.flags() & Flags.PRIVATE) == 0
        && ((variable.flags() & Flags.FINAL) == 0 || !givens.isNoted(variable))
        && (Made.isTelling(variable) || Streams.isStream(variable.type))
        && SourceTypes.include(variable.owner);
  }

  /** What variables are given. */
  Givens givens() {
    return givens;
  }

  /** What variables are known to be, beyond their declared types. */
  Made made() {
    return made;
  }

  /** Takes note of what a variable or field is given. */
  void note(VarSymbol variable, Tree value) {
    if (!variable.type.isPrimitive()) {
      JCTree tree = TreeInfo.skipParens((JCTree) value);
      givens.note(variable, tree);
      streams.note(variable, tree);
      made.note(variable, tree);
    }
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
