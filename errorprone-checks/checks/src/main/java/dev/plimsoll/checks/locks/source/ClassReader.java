package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import dev.plimsoll.checks.locks.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the methods and initialisers of one class, and the classes in it. */
final class ClassReader {
  /**
   * The file that is read.
   *
   * @param name the package as folders, and the file
   * @param lines where its lines begin
   * @param isAccepted whether findings are suppressed on a declaration
   * @param sites where findings can point at
   */
  record Unit(String name, LineMap lines, Predicate<Tree> isAccepted, Sites sites) {}

  private final Program program;
  private final Symbols symbols;
  private final Unit unit;
  private final boolean accepted;
  private final ClassSymbol type;
  private final TreePath path;
  private TreePath memberPath;
  private int lambdas;

  private ClassReader(
      Program program,
      Symbols symbols,
      Unit unit,
      boolean accepted,
      ClassSymbol type,
      TreePath path) {
    this.program = program;
    this.symbols = symbols;
    this.unit = unit;
    this.accepted = accepted;
    this.type = type;
    this.path = path;
    this.memberPath = path;
  }

  static void read(TreePath path, Program program, Symbols symbols, Unit unit, boolean accepted) {
    ClassTree tree = (ClassTree) path.getLeaf();
    ClassSymbol type = ((JCTree.JCClassDecl) tree).sym;
    if (type != null) {
      boolean all = accepted || unit.isAccepted().test(tree);
      new ClassReader(program, symbols, unit, all, type, path).read(tree);
    }
  }

  void readNested(ClassTree tree) {
    read(new TreePath(memberPath, tree), program, symbols, unit, accepted);
  }

  Symbols symbols() {
    return symbols;
  }

  Place place(MethodId method, Tree tree) {
    int position = ((JCTree) tree).getPreferredPosition();
    return new Place(method, unit.name(), (int) unit.lines().getLineNumber(position), position);
  }

  MethodId lambdaIn(MethodId method) {
    lambdas++;
    return new MethodId(symbols.type(type), method.simpleName() + "$lambda" + lambdas + "()");
  }

  private void read(ClassTree tree) {
    addType();
    DeclaredOrders.of(type, symbols).forEach(program::add);
    boolean initialises = readInitialisers(tree, false);
    readInitialisers(tree, true);
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        readNested(nested);
      } else if (member instanceof JCTree.JCMethodDecl method && method.body != null) {
        DeclaredOrders.of(method.sym, symbols).forEach(program::add);
        memberPath = new TreePath(path, method);
        readMethod(method, initialises);
        memberPath = path;
      }
    }
    new FieldAliases(program, symbols, type).read(tree);
  }

  private void addType() {
    List<String> above = new ArrayList<>();
    addSupertype(type.getSuperclass(), above);
    type.getInterfaces().forEach(each -> addSupertype(each, above));
    program.addType(symbols.type(type), List.copyOf(above));
    symbols.givens().note(type);
  }

  private void addSupertype(Type supertype, List<String> above) {
    if (supertype.tsym instanceof ClassSymbol known) {
      String name = symbols.type(known);
      if (!MethodId.isPlatform(name)) {
        above.add(name);
      }
    }
  }

  private boolean readInitialisers(ClassTree tree, boolean isStatic) {
    MethodId id = initialisers(isStatic);
    Names names = new Names(symbols, type, !isStatic);
    BodyReader body = new BodyReader(this, id, names);
    Initialisation others = new Initialisation(type);
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field
          && field.getInitializer() != null
          && ((JCTree.JCVariableDecl) field).sym.isStatic() == isStatic) {
        body.scan(field.getInitializer(), null);
        others.scan(isStatic ? field.getInitializer() : null, null);
      } else if (member instanceof BlockTree block && block.isStatic() == isStatic) {
        body.scan(block, null);
        others.scan(isStatic ? block : null, null);
      }
    }
    body.waitForInitialisers(others.found(), symbols.type(type));
    boolean found = !body.builder().isEmpty();
    add(body, id, isStatic ? Body.Callers.ANYONE : Body.Callers.KNOWN, null, List.of());
    return found;
  }

  MethodId initialisers(boolean isStatic) {
    return new MethodId(symbols.type(type), isStatic ? "<clinit>()" : "<init>$fields()");
  }

  private void readMethod(JCTree.JCMethodDecl tree, boolean initialises) {
    MethodSymbol method = tree.sym;
    symbols.givens().note(tree);
    MethodId id = symbols.method(method).id();
    Names names = new Names(symbols, type, method.isConstructor() || startsItself(tree));
    tree.params.forEach(parameter -> names.parameter(parameter.sym));
    BodyReader body = new BodyReader(this, id, names);
    Optional<Lock> thread = Confined.thread(method, symbols.confinement());
    Runnable scan = () -> body.scan(tree.getBody(), null);
    Runnable read =
        thread.isEmpty() ? scan : () -> body.onThread(thread.get(), place(id, tree), scan);
    if (method.isConstructor() && initialises && !callsThis(tree)) {
      body.runFieldInitialisers(initialisers(false));
    }
    if ((method.flags() & Flags.SYNCHRONIZED) != 0) {
      AccessPath monitor =
          method.isStatic() ? AccessPath.classLiteral(symbols.type(type)) : names.self();
      body.whileHolding(monitor, place(id, tree), read);
    } else {
      read.run();
    }
    if (body.builder().takesLocks()) {
      section(tree, id).run();
    } else if (body.builder().mayTakeLocks()) {
      Runnable section = section(tree, id);
      symbols.atEnd(
          () -> {
            if (program.takesLocks(id)) {
              section.run();
            }
          });
    }
    /* Looking for what it overrides is dear, and of no use where there is nothing to say. */
    List<MethodId> overridden = body.builder().isEmpty() ? List.of() : overridden(method);
    add(
        body,
        id,
        overridden.isEmpty() ? callers(method) : Body.Callers.ANYONE,
        returned(tree, body),
        overridden,
        accepted || (!body.builder().isEmpty() && unit.isAccepted().test(tree)));
  }

  /* A thread that is started by a method of its own waits for nobody until then. */
  private boolean startsItself(JCTree.JCMethodDecl tree) {
    if (!tree.name.contentEquals("start") || tree.params.nonEmpty()) {
      return false;
    }
    for (JCTree.JCStatement statement : tree.body.stats) {
      if (statement instanceof JCTree.JCExpressionStatement only && isStart(only.expr)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call starts the thread that the object is. */
  boolean isStart(JCTree tree) {
    return tree instanceof JCTree.JCMethodInvocation call
        && call.meth instanceof JCTree.JCFieldAccess access
        && access.name == symbols.start()
        && TreeInfo.name(access.selected) == access.name.table.names._super
        && access.sym.owner.flatName().contentEquals("java.lang.Thread");
  }

  /* What the whole of a method's section under a lock is, if it is one thing. */
  private Runnable section(JCTree.JCMethodDecl tree, MethodId id) {
    Sections sections = symbols.sections();
    if (sections.isCall(tree)) {
      return () -> program.addLender(id);
    }
    return sections.isAccess(tree) ? () -> program.addAccessor(id) : () -> {};
  }

  private static Body.Callers callers(MethodSymbol method) {
    if ((method.flags() & Flags.PUBLIC) != 0) {
      return Body.Callers.ANYONE;
    }
    return (method.flags() & Flags.PROTECTED) != 0 ? Body.Callers.HEIRS : Body.Callers.KNOWN;
  }

  private static boolean callsThis(JCTree.JCMethodDecl tree) {
    return tree.body.stats.nonEmpty()
        && tree.body.stats.head instanceof JCTree.JCExpressionStatement first
        && first.expr instanceof JCTree.JCMethodInvocation call
        && TreeInfo.name(call.meth) == tree.name.table.names._this;
  }

  private static AccessPath returned(JCTree.JCMethodDecl tree, BodyReader body) {
    if (tree.params.isEmpty()
        && tree.body.stats.size() == 1
        && tree.body.stats.head instanceof ReturnTree result) {
      AccessPath path = body.paths().of(result.getExpression());
      return path != null && path.isSharedByRoot() ? path : null;
    }
    return null;
  }

  /* Every method above this one that a call may name and that this one then answers. */
  private List<MethodId> overridden(MethodSymbol method) {
    if (method.isStatic()
        || method.isConstructor()
        || (method.flags() & Flags.PRIVATE) != 0
        || type.getSuperclass().tsym == null && type.getInterfaces().isEmpty()) {
      return List.of();
    }
    Set<MethodId> found = new LinkedHashSet<>();
    for (Type above : symbols.types().closure(type.type)) {
      if (above.tsym == type || !symbols.mayDispatch(above.tsym)) {
        continue;
      }
      for (Symbol member : above.tsym.members().getSymbolsByName(method.name)) {
        if (member instanceof MethodSymbol candidate
            && method.overrides(candidate, type, symbols.types(), false)) {
          found.add(symbols.method(candidate).id());
        }
      }
    }
    return List.copyOf(found);
  }

  /** Adds a lambda that was read. */
  void addBody(BodyReader body, MethodId id) {
    add(body, id, Body.Callers.KNOWN, null, List.of());
  }

  private void add(
      BodyReader body,
      MethodId id,
      Body.Callers callers,
      AccessPath returned,
      List<MethodId> overridden) {
    add(body, id, callers, returned, overridden, accepted);
  }

  private void add(
      BodyReader body,
      MethodId id,
      Body.Callers callers,
      AccessPath returned,
      List<MethodId> overridden,
      boolean isAccepted) {
    if (!body.builder().isEmpty() || returned != null) {
      unit.sites().add(id, memberPath);
      if (body.builder().mayTakeLocks() || id.isLambda()) {
        unit.sites().addAll(body.places());
      }
      program.add(
          body.builder()
              .body(
                  id, new Body.Traits(callers, isAccepted, returned, body.ordered(), overridden)));
    }
  }
}
