package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the expressions of one method, lambda or initialiser, in the order of evaluation. */
final class BodyReader extends StatementReader {
  private final ClassReader reader;
  private final MethodId method;
  private final Names names;
  private final PathReader paths;
  private final Map<Symbol, Event.Acquire> attempts = new HashMap<>();
  private final Map<Place, Tree> places = new HashMap<>();
  private final Map<Tree, AccessPath> bodies;
  private final Set<Body.OrderedPair> ordered;

  BodyReader(ClassReader reader, MethodId method, Names names) {
    this(reader, method, names, new HashMap<>(), new LinkedHashSet<>());
  }

  private BodyReader(
      ClassReader reader,
      MethodId method,
      Names names,
      Map<Tree, AccessPath> bodies,
      Set<Body.OrderedPair> ordered) {
    this.reader = reader;
    this.method = method;
    this.names = names;
    this.bodies = bodies;
    this.ordered = ordered;
    this.paths = new PathReader(reader.symbols(), names, this::body);
  }

  PathReader paths() {
    return paths;
  }

  Set<Body.OrderedPair> ordered() {
    return ordered;
  }

  /** The places of the events that were read. */
  Map<Place, Tree> places() {
    return places;
  }

  private Place place(Tree tree) {
    Place place = reader.place(method, tree);
    places.put(place, tree);
    return place;
  }

  /** Builds the rest while the method's own monitor is held. */
  void whileHolding(AccessPath monitor, Place place, Runnable rest) {
    Lock lock = new Lock(monitor, Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE);
    builder().add(new Event.Acquire(lock, true, place));
    builder().withCleanup(rest, () -> builder().add(new Event.Release(lock)));
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void unused) {
    scan(tree.getExpression(), null);
    AccessPath monitor = paths.of(tree.getExpression());
    if (monitor == null) {
      JCTree expression = (JCTree) tree.getExpression();
      monitor = AccessPath.any(reader.symbols().lockType(expression.type));
    }
    whileHolding(monitor, place(tree), () -> scan(tree.getBlock(), null));
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    JCMethodInvocation call = (JCMethodInvocation) tree;
    scan(tree.getMethodSelect(), null);
    scanArguments(tree.getArguments());
    if (TreeInfo.symbol(call.meth) instanceof MethodSymbol callee) {
      call(call, callee, reader.symbols().method(callee));
    }
    escapeAll(tree.getArguments());
    return null;
  }

  private void call(JCMethodInvocation tree, MethodSymbol callee, Symbols.Called called) {
    LockEffect effect = called.effect();
    switch (effect.kind()) {
      case ACQUIRE ->
          builder().add(new Event.Acquire(lock(tree, callee, effect), true, place(tree)));
      case RELEASE -> builder().add(new Event.Release(lock(tree, callee, effect)));
      case AWAIT -> builder().add(new Event.Await(lock(tree, callee, effect), place(tree)));
      case TRY, READ, WRITE, CONDITION, SAME, LATER -> {
        /* Nothing happens here and now. */
      }
      case ELEMENT, NONE -> {
        if (called.library()) {
          libraryCall(tree, callee, called);
        } else {
          add(tree, callee, called, paths.receiver(tree, callee), tree.args);
        }
      }
    }
  }

  private Lock lock(JCMethodInvocation tree, MethodSymbol callee, LockEffect effect) {
    return new Lock(paths.receiver(tree, callee), effect.lock(), effect.mode());
  }

  /* The platform's methods run the lambdas they get before they return, or say `later`. */
  private void libraryCall(JCMethodInvocation tree, MethodSymbol callee, Symbols.Called called) {
    for (JCTree argument : tree.args) {
      AccessPath path = isBody(argument) ? paths.of(argument) : null;
      if (path != null) {
        builder().add(run(path, place(tree)));
      }
    }
    AccessPath receiver = callee.isStatic() ? null : paths.receiver(tree, callee);
    if (receiver != null && receiver.isCallable() && isFunction(callee)) {
      add(tree, callee, called, receiver, List.of());
    }
  }

  /* A lambda, or a variable that may hold one; anything else is not worth a look. */
  private boolean isBody(JCTree argument) {
    return argument instanceof JCTree.JCLambda
        || argument instanceof JCTree.JCMemberReference
        || (argument instanceof JCTree.JCIdent identifier
            && identifier.sym != null
            && identifier.sym.kind == Kinds.Kind.VAR
            && reader.symbols().isFunction(identifier.type.tsym));
  }

  private Event.Call run(AccessPath body, Place place) {
    return new Event.Call(MethodId.UNKNOWN, Event.Dispatch.FUNCTION, "", body, List.of(), place);
  }

  private void add(
      JCTree tree,
      MethodSymbol callee,
      Symbols.Called called,
      AccessPath receiver,
      List<? extends JCTree> arguments) {
    List<AccessPath> values = new ArrayList<>(arguments.size());
    for (JCTree argument : arguments) {
      values.add(argument.type != null && argument.type.isPrimitive() ? null : paths.of(argument));
    }
    String receiverType = callee.isStatic() || callee.isConstructor() ? "" : typeOf(tree, callee);
    builder()
        .add(
            new Event.Call(
                called.id(),
                dispatch(tree, callee),
                receiverType,
                receiver,
                Collections.unmodifiableList(values),
                place(tree)));
  }

  private String typeOf(JCTree tree, MethodSymbol callee) {
    if (tree instanceof JCMethodInvocation call
        && call.meth instanceof JCTree.JCFieldAccess access) {
      Symbol type = access.selected.type == null ? null : access.selected.type.tsym;
      return type != null && type.kind == Kinds.Kind.TYP && !type.isAnonymous()
          ? reader.symbols().type(type)
          : reader.symbols().type(callee.owner);
    }
    return reader.symbols().type(callee.owner);
  }

  private Event.Dispatch dispatch(JCTree tree, MethodSymbol callee) {
    long fixed = Flags.STATIC | Flags.PRIVATE | Flags.FINAL;
    boolean isSuper =
        tree instanceof JCMethodInvocation call
            && call.meth instanceof JCTree.JCFieldAccess access
            && TreeInfo.name(access.selected) == access.name.table.names._super;
    if (isSuper
        || callee.isConstructor()
        || (callee.flags() & fixed) != 0
        || (callee.owner.flags() & Flags.FINAL) != 0) {
      return Event.Dispatch.EXACT;
    }
    return isFunction(callee) ? Event.Dispatch.FUNCTION : Event.Dispatch.VIRTUAL;
  }

  private boolean isFunction(MethodSymbol callee) {
    return (callee.flags() & Flags.ABSTRACT) != 0 && reader.symbols().isFunction(callee.owner);
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    JCTree.JCNewClass creation = (JCTree.JCNewClass) tree;
    scan(tree.getEnclosingExpression(), null);
    scanArguments(tree.getArguments());
    if (tree.getClassBody() != null) {
      scan(tree.getClassBody(), null);
    }
    if (creation.constructor instanceof MethodSymbol constructor) {
      Symbols.Called called = reader.symbols().method(constructor);
      if (!called.library()) {
        add(creation, constructor, called, paths.of(creation), creation.args);
      }
    }
    escapeAll(tree.getArguments());
    return null;
  }

  /* Lambdas are read when their path is asked for. */
  private void scanArguments(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      scan(argument, null);
    }
  }

  private void escapeAll(List<? extends ExpressionTree> values) {
    values.forEach(this::escape);
  }

  private void escape(Tree value) {
    if (value instanceof JCTree.JCIdent identifier) {
      if (identifier.name == identifier.name.table.names._this) {
        names.thisEscapes();
      } else {
        names.escapes(identifier.sym);
      }
    }
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    names.thisEscapes();
    reader.readNested(tree);
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    body(tree);
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    scan(tree.getQualifierExpression(), null);
    body(tree);
    return null;
  }

  private AccessPath body(Tree tree) {
    AccessPath known = bodies.get(tree);
    if (known != null) {
      return known;
    }
    names.thisEscapes();
    MethodId lambda = reader.lambdaIn(method);
    AccessPath path = AccessPath.body(lambda);
    bodies.put(tree, path);
    BodyReader inner = new BodyReader(reader, lambda, names, bodies, ordered);
    if (tree instanceof LambdaExpressionTree expression) {
      inner.scan(expression.getBody(), null);
    } else {
      inner.reference((JCTree.JCMemberReference) tree);
    }
    reader.addBody(inner, lambda);
    return path;
  }

  private void reference(JCTree.JCMemberReference tree) {
    if (!(tree.sym instanceof MethodSymbol callee) || callee.isConstructor()) {
      return;
    }
    Symbols.Called called = reader.symbols().method(callee);
    if (!called.library()) {
      AccessPath receiver = callee.isStatic() ? null : paths.of(tree.expr);
      add(tree, callee, called, receiver, List.of());
    }
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    scan(tree.getInitializer(), null);
    VarSymbol local = ((JCTree.JCVariableDecl) tree).sym;
    if (tree.getInitializer() == null || local == null) {
      return null;
    }
    if (tryOf(tree.getInitializer()) != null) {
      attempts.put(local, tryOf(tree.getInitializer()));
    } else if (local.type.isPrimitive() || isValue(local)) {
      names.origin(local, paths.origins(tree.getInitializer()));
    }
    if (!local.type.isPrimitive()) {
      names.value(local, paths.of(tree.getInitializer()));
      escape(tree.getInitializer());
    }
    return null;
  }

  /* A number or text, by which objects can be ordered. */
  private boolean isValue(VarSymbol local) {
    return reader.symbols().type(local.type.tsym).startsWith("java.lang.");
  }

  /** A constructor begins with the initialisers of its fields. */
  void runFieldInitialisers(MethodId initialisers) {
    builder()
        .add(
            new Event.Call(
                initialisers,
                Event.Dispatch.EXACT,
                "",
                names.self(),
                List.of(),
                new Place(method, "", 0, -1)));
  }

  @Override
  void iterates(EnhancedForLoopTree tree) {
    VarSymbol local = ((JCTree.JCVariableDecl) tree.getVariable()).sym;
    AccessPath all = local.type.isPrimitive() ? null : paths.of(tree.getExpression());
    if (all != null && !all.isFresh()) {
      names.value(local, all.element(reader.symbols().lockType(local.type)));
    }
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    scan(tree.getVariable(), null);
    scan(tree.getExpression(), null);
    escape(tree.getExpression());
    if (((JCTree.JCAssign) tree).lhs instanceof JCTree.JCIdent identifier
        && identifier.sym instanceof VarSymbol variable
        && variable.owner.kind != Kinds.Kind.TYP) {
      if (tryOf(tree.getExpression()) != null) {
        attempts.put(variable, tryOf(tree.getExpression()));
      } else if (!variable.type.isPrimitive()) {
        AccessPath value = paths.of(tree.getExpression());
        builder().add(new Event.Assign(names.local(variable), value));
      }
    }
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    scan(tree.getExpression(), null);
    escape(tree.getExpression());
    builder().returns();
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    scan(tree.getExpression(), null);
    builder().fail();
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    switch (tree.getKind()) {
      case LESS_THAN, GREATER_THAN, LESS_THAN_EQUAL, GREATER_THAN_EQUAL -> {
        Set<AccessPath> left = paths.origins(tree.getLeftOperand());
        Set<AccessPath> right = paths.origins(tree.getRightOperand());
        order(left, right);
        /* `a.compareTo(b) < 0` and `Long.compare(a.id(), b.id()) < 0` compare on one side. */
        order(left, left);
        order(right, right);
      }
      default -> {
        /* No order. */
      }
    }
    return super.visitBinary(tree, null);
  }

  private void order(Set<AccessPath> left, Set<AccessPath> right) {
    for (AccessPath one : left) {
      for (AccessPath other : right) {
        if (!one.equals(other)) {
          ordered.add(new Body.OrderedPair(one, other));
        }
      }
    }
  }

  @Override
  Event.Acquire tryOf(ExpressionTree tree) {
    JCTree expression = TreeInfo.skipParens((JCTree) tree);
    if (expression instanceof JCTree.JCAssign assignment) {
      expression = TreeInfo.skipParens(assignment.rhs);
    }
    if (expression instanceof JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol callee) {
      LockEffect effect = reader.symbols().method(callee).effect();
      return effect.kind() == LockEffect.Kind.TRY
          ? new Event.Acquire(lock(call, callee, effect), false, place(call))
          : null;
    }
    return expression instanceof IdentifierTree
        ? attempts.get(((JCTree.JCIdent) expression).sym)
        : null;
  }

  @Override
  void close(ExpressionTree call, Tree resource) {
    JCTree expression = TreeInfo.skipParens((JCTree) call);
    if (expression instanceof JCMethodInvocation || expression instanceof JCTree.JCNewClass) {
      builder().add(new Event.Close(place(expression)));
    }
  }
}
