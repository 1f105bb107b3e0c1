package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Block;
import dev.plimsoll.checks.locks.Blocker;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what a call does: take or give back a lock, run a lambda, or lead to another method. */
final class CallReader {
  private final Symbols symbols;
  private final PathReader paths;
  private final BodyBuilder builder;
  private final Function<Tree, Place> places;

  CallReader(Symbols symbols, PathReader paths, BodyBuilder builder, Function<Tree, Place> places) {
    this.symbols = symbols;
    this.paths = paths;
    this.builder = builder;
    this.places = places;
  }

  void invocation(JCMethodInvocation tree, MethodSymbol callee) {
    Symbols.Called called = symbols.method(callee);
    if (called.silent() && !isGivenBody(tree)) {
      return;
    }
    Symbol object = object(tree);
    if (called.library() && !callee.isStatic() && symbols.isOpen(object)) {
      AccessPath receiver = paths.receiver(tree, callee);
      Place place = places.apply(tree);
      Block waits = builder.apart(() -> blocking(tree, callee, called));
      Block runs = builder.apart(() -> library(tree, callee, called));
      Runnable act =
          () ->
              act(
                  effect(object, callee, called),
                  receiver,
                  place,
                  () -> builder.addAll(waits),
                  () -> builder.addAll(runs));
      builder.addLocksLater(() -> builder.apart(act).events());
      return;
    }
    LockEffect effect = effect(object, callee, called);
    switch (effect.kind()) {
      case ELEMENT, NONE -> {
        blocking(tree, callee, called);
        if (called.library()) {
          library(tree, callee, called);
        } else {
          add(tree, callee, called, paths.receiver(tree, callee), tree.args);
        }
      }
      default ->
          act(
              effect,
              paths.receiver(tree, callee),
              places.apply(tree),
              () -> {},
              () -> library(tree, callee, called));
    }
  }

  /**
   * Adds what a call does.
   *
   * @param waits adds what it waits for where it takes no lock itself
   * @param runs adds what it runs
   */
  private void act(
      LockEffect effect, AccessPath receiver, Place place, Runnable waits, Runnable runs) {
    switch (effect.kind()) {
      case ACQUIRE -> builder.add(new Event.Acquire(lock(receiver, effect), true, place));
      case RELEASE -> builder.add(new Event.Release(lock(receiver, effect)));
      case AWAIT -> builder.add(new Event.Await(lock(receiver, effect), place));
      case DURING -> {
        builder.add(new Event.Acquire(lock(receiver, effect), true, place));
        runs.run();
        builder.add(new Event.Release(lock(receiver, effect)));
      }
      case ELEMENT, NONE -> {
        waits.run();
        runs.run();
      }
      case TRY, READ, WRITE, CONDITION, SAME, LATER, SYNCHRONIZED, PERMITS, UNBOUNDED, SINGLE -> {
        /* Nothing happens here and now. */
      }
    }
  }

  /** What happens when the attempt succeeds that a call makes to take a lock, or null. */
  Supplier<List<Event>> attempt(JCMethodInvocation tree) {
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol callee)) {
      return null;
    }
    Symbols.Called called = symbols.method(callee);
    if (called.effect().kind() != LockEffect.Kind.TRY) {
      return null;
    }
    Symbol object = object(tree);
    AccessPath receiver = paths.receiver(tree, callee);
    Place place = places.apply(tree);
    return () -> {
      LockEffect effect = effect(object, callee, called);
      return effect.kind() == LockEffect.Kind.TRY
          ? List.of(new Event.Acquire(lock(receiver, effect), false, place))
          : List.of();
    };
  }

  /** The executor whose only thread will run what the call hands over, or null. */
  AccessPath executor(JCMethodInvocation tree) {
    Symbol object = object(tree);
    return object != null
            && (object.flags() & Flags.PRIVATE) != 0
            && (object.flags() & Flags.FINAL) != 0
            && symbols.made().hasOneThread(object)
            && symbols.method((MethodSymbol) TreeInfo.symbol(tree.meth)).effect().kind()
                == LockEffect.Kind.LATER
        ? paths.of(receiver(tree))
        : null;
  }

  void creation(JCTree.JCNewClass tree) {
    if (tree.constructor instanceof MethodSymbol constructor) {
      Symbols.Called called = symbols.method(constructor);
      if (called.blocker() != null) {
        builder.add(new Event.Blocks(called.blocker(), null, places.apply(tree)));
      }
      if (!called.library()) {
        add(tree, constructor, called, paths.of(tree), tree.args);
      }
    }
  }

  /** What a method reference does when it is run. */
  void reference(JCTree.JCMemberReference tree) {
    if (tree.sym instanceof MethodSymbol callee && !callee.isConstructor()) {
      Symbols.Called called = symbols.method(callee);
      if (!called.library()) {
        AccessPath receiver = callee.isStatic() ? null : paths.of(tree.expr);
        add(tree, callee, called, receiver, List.of());
      }
    }
  }

  private void blocking(JCMethodInvocation tree, MethodSymbol callee, Symbols.Called called) {
    Blocker blocker = called.blocker();
    if (blocker == null) {
      return;
    }
    AccessPath object = paths.receiver(tree, callee);
    Event.Blocks event = new Event.Blocks(blocker, object, places.apply(tree));
    switch (blocker.kind()) {
      case STREAM -> {
        Supplier<Streams.Origin> origin = symbols.streams().origin(receiver(tree));
        builder.addLater(() -> onStream(event, origin.get()));
      }
      case PUTS -> {
        Symbol queue = object(tree);
        builder.addLater(() -> symbols.made().isUnbounded(queue) ? List.of() : List.of(event));
      }
      default -> builder.add(event);
    }
  }

  private static List<Event> onStream(Event.Blocks event, Streams.Origin origin) {
    Blocker blocker = event.blocker();
    return switch (origin) {
      case MEMORY -> List.of();
      case OUTSIDE ->
          List.of(
              new Event.Blocks(
                  new Blocker(Blocker.Kind.IO, blocker.call(), blocker.waitsFor()),
                  event.object(),
                  event.place()));
      case UNKNOWN, WRAPS -> List.of(event);
    };
  }

  private static JCTree receiver(JCMethodInvocation tree) {
    return tree.meth instanceof JCFieldAccess access ? access.selected : null;
  }

  /* The variable that holds the receiver, or null. */
  private static Symbol object(JCMethodInvocation tree) {
    JCTree receiver = receiver(tree);
    return receiver == null ? null : TreeInfo.symbol(receiver);
  }

  private LockEffect effect(Symbol object, MethodSymbol callee, Symbols.Called called) {
    return called.library() && !callee.isStatic()
        ? symbols.made().effect(object, callee, called.effect())
        : called.effect();
  }

  private static Lock lock(AccessPath receiver, LockEffect effect) {
    boolean isEntry = effect.lock() == Lock.Kind.ENTRY;
    return new Lock(
        isEntry ? receiver.view(AccessPath.Kind.ENTRY) : receiver, effect.lock(), effect.mode());
  }

  /* The platform's methods run the lambdas they get before they return, or say `later`. */
  private void library(JCMethodInvocation tree, MethodSymbol callee, Symbols.Called called) {
    for (JCTree argument : tree.args) {
      AccessPath path = isBody(argument) ? paths.of(argument) : null;
      if (path != null) {
        builder.add(
            new Event.Call(
                MethodId.UNKNOWN,
                Event.Dispatch.FUNCTION,
                "",
                path,
                null,
                List.of(),
                places.apply(tree)));
      }
    }
    if (!callee.isStatic() && isFunction(callee)) {
      AccessPath receiver = paths.receiver(tree, callee);
      if (receiver != null && receiver.isCallable()) {
        add(tree, callee, called, receiver, List.of());
      } else if (called.notifies()) {
        /* Which of all its implementers it is, nobody can tell; so it is not followed. */
        Symbol object = object(tree);
        Event told = new Event.Notifies(call(tree, callee, called, receiver, List.of()));
        builder.addLater(() -> symbols.made().isOfProgram(object) ? List.of() : List.of(told));
      }
    }
  }

  private boolean isGivenBody(JCMethodInvocation tree) {
    for (JCTree argument : tree.args) {
      if (isBody(argument)) {
        return true;
      }
    }
    return false;
  }

  /* A lambda, or a variable that may hold one; anything else is not worth a look. */
  private boolean isBody(JCTree argument) {
    return argument instanceof JCTree.JCLambda
        || argument instanceof JCTree.JCMemberReference
        || (argument instanceof JCTree.JCIdent identifier
            && identifier.sym != null
            && identifier.sym.kind == Kinds.Kind.VAR
            && symbols.isFunction(identifier.type.tsym));
  }

  private void add(
      JCTree tree,
      MethodSymbol callee,
      Symbols.Called called,
      AccessPath receiver,
      List<? extends JCTree> arguments) {
    Event.Call call = call(tree, callee, called, receiver, arguments);
    builder.add(call);
    if (called.notifies()) {
      builder.add(new Event.Notifies(call));
    }
  }

  private Event.Call call(
      JCTree tree,
      MethodSymbol callee,
      Symbols.Called called,
      AccessPath receiver,
      List<? extends JCTree> arguments) {
    List<AccessPath> values = new ArrayList<>(arguments.size());
    for (JCTree argument : arguments) {
      values.add(paths.argument(argument));
    }
    return new Event.Call(
        called.id(),
        dispatch(tree, callee, called),
        callee.isStatic() || callee.isConstructor() ? "" : typeOf(tree, callee),
        receiver,
        tree instanceof JCTree.JCNewClass creation ? paths.outer(creation) : null,
        Collections.unmodifiableList(values),
        places.apply(tree));
  }

  private String typeOf(JCTree tree, MethodSymbol callee) {
    if (tree instanceof JCMethodInvocation call && call.meth instanceof JCFieldAccess access) {
      Symbol type = access.selected.type == null ? null : access.selected.type.tsym;
      if (type != null && type.kind == Kinds.Kind.TYP && !type.isAnonymous()) {
        return symbols.type(type);
      }
    }
    return symbols.type(callee.owner);
  }

  private Event.Dispatch dispatch(JCTree tree, MethodSymbol callee, Symbols.Called called) {
    long fixed = Flags.STATIC | Flags.PRIVATE | Flags.FINAL;
    boolean isSuper =
        tree instanceof JCMethodInvocation call
            && call.meth instanceof JCFieldAccess access
            && TreeInfo.name(access.selected) == access.name.table.names._super;
    if (isSuper
        || callee.isConstructor()
        || (callee.flags() & fixed) != 0
        || (callee.owner.flags() & Flags.FINAL) != 0) {
      return Event.Dispatch.EXACT;
    }
    if (isFunction(callee)) {
      return Event.Dispatch.FUNCTION;
    }
    boolean isForOthers =
        !called.library() && callee.owner.isInterface() && (callee.flags() & Flags.ABSTRACT) != 0;
    return isForOthers ? Event.Dispatch.CALLBACK : Event.Dispatch.VIRTUAL;
  }

  private boolean isFunction(MethodSymbol callee) {
    return (callee.flags() & Flags.ABSTRACT) != 0 && symbols.isFunction(callee.owner);
  }
}
