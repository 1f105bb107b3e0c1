package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
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
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the expressions of one method, lambda or initialiser, in the order of evaluation. */
final class BodyReader extends StatementReader {
  /** A place and what is there. */
  record Site(Place place, Tree tree) {}

  private final ClassReader reader;
  private final MethodId method;
  private final Names names;
  private final PathReader paths;
  private final CallReader calls;
  private final Guards guards;
  private final Map<Symbol, Supplier<List<Event>>> attempts = new HashMap<>();
  private final List<Site> places = new ArrayList<>();
  private final Map<Tree, AccessPath> bodies;
  private final Set<Body.OrderedPair> ordered;
  private AccessPath executor;

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
    this.guards = new Guards(names);
    this.paths = new PathReader(reader.symbols(), names, this::body);
    this.calls = new CallReader(reader.symbols(), paths, builder(), this::place);
  }

  PathReader paths() {
    return paths;
  }

  Set<Body.OrderedPair> ordered() {
    return ordered;
  }

  /** The places of the events that were read. */
  List<Site> places() {
    return places;
  }

  private Place place(Tree tree) {
    Place place = reader.place(method, tree);
    places.add(new Site(place, tree));
    return place;
  }

  /** Builds the rest while the method's own monitor is held. */
  void whileHolding(AccessPath monitor, Place place, Runnable rest) {
    Lock lock = new Lock(monitor, Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE);
    builder().add(new Event.Acquire(lock, true, place));
    builder().withCleanup(rest, () -> builder().add(new Event.Release(lock)));
  }

  private void onThreadOf(AccessPath only, Place place, Runnable rest) {
    onThread(new Lock(only, Lock.Kind.THREAD, Lock.Mode.EXCLUSIVE), place, rest);
  }

  /** Builds the rest: it excludes what else runs on a thread, and waits for nobody to get there. */
  void onThread(Lock thread, Place place, Runnable rest) {
    builder().add(new Event.Acquire(thread, false, place));
    builder().withCleanup(rest, () -> builder().add(new Event.Release(thread)));
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void unused) {
    scan(tree.getExpression(), null);
    Place place = place(tree);
    PathReader.Choice choice = paths.choice((JCTree) tree.getExpression());
    if (choice != null) {
      whileHolding(
          choice.one(),
          place,
          () -> whileAlsoHolding(choice.other(), place, () -> scan(tree.getBlock(), null)));
      return null;
    }
    AccessPath monitor = paths.of(tree.getExpression());
    if (monitor == null) {
      JCTree expression = (JCTree) tree.getExpression();
      monitor = AccessPath.any(reader.symbols().lockType(expression.type));
    }
    whileHolding(monitor, place, () -> scan(tree.getBlock(), null));
    return null;
  }

  /* Of two locks one is held, and nobody knows which; the other is not waited for meanwhile. */
  private void whileAlsoHolding(AccessPath monitor, Place place, Runnable rest) {
    Lock lock = new Lock(monitor, Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE);
    builder().add(new Event.Acquire(lock, false, place));
    builder().withCleanup(rest, () -> builder().add(new Event.Release(lock)));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    JCMethodInvocation call = (JCMethodInvocation) tree;
    scan(tree.getMethodSelect(), null);
    AccessPath before = executor;
    executor = calls.executor(call);
    scanArguments(tree.getArguments());
    executor = before;
    if (TreeInfo.symbol(call.meth) instanceof MethodSymbol callee) {
      calls.invocation(call, callee);
    }
    tree.getArguments().forEach(names::escapes);
    if (reader.isStart(call)) {
      names.thisEscapes();
    }
    return null;
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    JCTree.JCNewClass creation = (JCTree.JCNewClass) tree;
    scan(tree.getEnclosingExpression(), null);
    scanArguments(tree.getArguments());
    if (tree.getClassBody() != null) {
      scan(tree.getClassBody(), null);
    }
    calls.creation(creation);
    tree.getArguments().forEach(names::escapes);
    return null;
  }

  /* Lambdas are read when their path is asked for. */
  private void scanArguments(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      scan(argument, null);
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
    Runnable read =
        tree instanceof LambdaExpressionTree expression
            ? () -> inner.scan(expression.getBody(), null)
            : () -> inner.calls.reference((JCTree.JCMemberReference) tree);
    if (executor == null) {
      read.run();
    } else {
      inner.onThreadOf(executor, inner.place(tree), read);
    }
    reader.addBody(inner, lambda);
    return path;
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
      reader.symbols().note(local, tree.getInitializer());
      names.value(local, paths.of(tree.getInitializer()));
      names.choice(local, paths.choice((JCTree) tree.getInitializer()));
      names.escapes(tree.getInitializer());
    }
    return null;
  }

  /* A number or text, by which objects can be ordered. */
  private boolean isValue(VarSymbol local) {
    return reader.symbols().type(local.type.tsym).startsWith("java.lang.");
  }

  /** A class that is initialised keeps others from it until those that it needs are. */
  void waitForInitialisers(Map<ClassSymbol, JCTree> needed, String type) {
    if (needed.isEmpty()) {
      return;
    }
    AccessPath self = AccessPath.staticField(type, "<clinit>", "");
    Lock lock = new Lock(self, Lock.Kind.INITIALISER, Lock.Mode.EXCLUSIVE);
    builder().add(new Event.Acquire(lock, true, place(needed.values().iterator().next())));
    needed.forEach(
        (other, tree) ->
            builder()
                .add(
                    new Event.Call(
                        new MethodId(reader.symbols().type(other), "<clinit>()"),
                        Event.Dispatch.EXACT,
                        "",
                        null,
                        null,
                        List.of(),
                        place(tree))));
    builder().add(new Event.Release(lock));
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
                null,
                List.of(),
                new Place(method, "", 0, -1)));
  }

  @Override
  void iterates(EnhancedForLoopTree tree) {
    VarSymbol local = ((JCTree.JCVariableDecl) tree.getVariable()).sym;
    reader.symbols().givens().noteOpen(local);
    AccessPath all = local.type.isPrimitive() ? null : paths.of(tree.getExpression());
    if (all != null && !all.isFresh()) {
      names.value(local, all.element(reader.symbols().lockType(local.type)));
    }
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    scan(tree.getVariable(), null);
    scan(tree.getExpression(), null);
    names.escapes(tree.getExpression());
    if (((JCTree.JCAssign) tree).lhs instanceof JCTree.JCIdent identifier
        && identifier.sym instanceof VarSymbol variable
        && variable.owner.kind != Kinds.Kind.TYP) {
      reader.symbols().note(variable, tree.getExpression());
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
    names.escapes(tree.getExpression());
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
  Supplier<List<Event>> tryOf(ExpressionTree tree) {
    JCTree expression = TreeInfo.skipParens((JCTree) tree);
    if (expression instanceof JCTree.JCAssign assignment) {
      expression = TreeInfo.skipParens(assignment.rhs);
    }
    if (expression instanceof JCMethodInvocation call) {
      return calls.attempt(call);
    }
    return expression instanceof IdentifierTree
        ? attempts.get(((JCTree.JCIdent) expression).sym)
        : null;
  }

  @Override
  Event.Guard guard(ExpressionTree condition) {
    return guards.of((JCTree) condition);
  }

  @Override
  List<Event.Guard> guards(ExpressionTree selector, List<? extends CaseTree> cases) {
    return guards.of(selector, cases);
  }

  @Override
  void close(ExpressionTree call, Tree resource) {
    JCTree expression = TreeInfo.skipParens((JCTree) call);
    if (expression instanceof JCMethodInvocation || expression instanceof JCTree.JCNewClass) {
      builder().add(new Event.Close(place(expression)));
    }
  }
}
