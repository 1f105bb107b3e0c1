package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.AccessPath;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** Reads which object an expression stands for. */
final class PathReader {
  /** Two objects of which one is meant. */
  record Choice(AccessPath one, AccessPath other) {}

  private final Symbols symbols;
  private final Names names;
  private final Function<Tree, AccessPath> bodies;

  PathReader(Symbols symbols, Names names, Function<Tree, AccessPath> bodies) {
    this.symbols = symbols;
    this.names = names;
    this.bodies = bodies;
  }

  /** The path of an expression, or null if it has none. */
  AccessPath of(Tree tree) {
    if (tree == null) {
      return null;
    }
    if (tree instanceof JCIdent identifier) {
      return identifier(identifier);
    }
    if (tree instanceof JCFieldAccess access) {
      return select(access);
    }
    if (tree instanceof JCMethodInvocation call) {
      return result(call);
    }
    if (tree instanceof JCTree.JCParens parens) {
      return of(parens.expr);
    }
    if (tree instanceof JCTree.JCTypeCast cast) {
      return cast.type.isPrimitive() ? null : of(cast.expr);
    }
    if (tree instanceof JCTree.JCNewClass creation) {
      return AccessPath.fresh(symbols.lockType(creation.type));
    }
    if (tree instanceof JCTree.JCArrayAccess access) {
      AccessPath array = of(access.indexed);
      return array == null ? null : array.element(symbols.lockType(access.type));
    }
    if (tree instanceof JCTree.JCAssign assignment) {
      return of(assignment.rhs);
    }
    if (tree instanceof JCTree.JCConditional choice) {
      AccessPath one = of(choice.truepart);
      return one != null && one.equals(of(choice.falsepart)) ? one : null;
    }
    return tree instanceof JCTree.JCLambda || tree instanceof JCTree.JCMemberReference
        ? bodies.apply(tree)
        : null;
  }

  /** What is handed to a method: the path of an object, a parameter or a constant; or null. */
  AccessPath argument(JCTree tree) {
    String constant = Guards.constant(tree);
    if (constant != null) {
      return AccessPath.constant(constant, symbols.lockType(tree.type));
    }
    if (tree.type == null || !tree.type.isPrimitive()) {
      boolean isSeveral = tree instanceof JCIdent identifier && Names.isSeveral(identifier.sym);
      return isSeveral ? null : of(tree);
    }
    int number = tree instanceof JCIdent identifier ? names.numberOf(identifier.sym) : -1;
    return number < 0 ? null : AccessPath.parameter(number, "");
  }

  /** The two objects of which an expression stands for one, or null. */
  Choice choice(JCTree tree) {
    JCTree value = tree == null ? null : TreeInfo.skipParens(tree);
    if (value instanceof JCTree.JCConditional choice) {
      AccessPath one = of(choice.truepart);
      AccessPath other = of(choice.falsepart);
      return one == null || other == null || one.equals(other) ? null : new Choice(one, other);
    }
    return value instanceof JCIdent identifier ? names.choice(identifier.sym) : null;
  }

  private AccessPath identifier(JCIdent tree) {
    if (tree.name == tree.name.table.names._this || tree.name == tree.name.table.names._super) {
      return names.self();
    }
    if (!(tree.sym instanceof VarSymbol variable) || variable.type.isPrimitive()) {
      return null;
    }
    if (variable.owner.kind != Kinds.Kind.TYP) {
      return names.local(variable);
    }
    return field(variable, variable.isStatic() ? null : names.selfWith(variable.owner));
  }

  private AccessPath select(JCFieldAccess tree) {
    if (tree.name == tree.name.table.names._class) {
      return AccessPath.classLiteral(symbols.type(tree.selected.type.tsym));
    }
    if (tree.name == tree.name.table.names._this) {
      return names.selfWith(tree.selected.type.tsym);
    }
    if (!(tree.sym instanceof VarSymbol variable)
        || variable.type.isPrimitive()
        || variable.owner.kind != Kinds.Kind.TYP) {
      return null;
    }
    return field(variable, variable.isStatic() ? null : known(tree.selected));
  }

  private AccessPath field(VarSymbol field, AccessPath base) {
    String owner = symbols.type(field.owner);
    String type = symbols.lockType(field.type);
    return base == null
        ? AccessPath.staticField(owner, field.name.toString(), type)
        : base.field(owner, field.name.toString(), type);
  }

  private AccessPath known(JCExpression tree) {
    AccessPath path = of(tree);
    return path == null ? AccessPath.any(symbols.lockType(tree.type)) : path;
  }

  /** The object on which a method is called; null for a static one. */
  AccessPath receiver(JCMethodInvocation call, MethodSymbol method) {
    if (method.isStatic()) {
      return null;
    }
    if (call.meth instanceof JCFieldAccess access) {
      return TreeInfo.name(access.selected) == access.name.table.names._super
          ? names.self()
          : known(access.selected);
    }
    return method.isConstructor() ? names.self() : names.selfWith(method.owner);
  }

  /** The object around the new object of an inner class, or null. */
  AccessPath outer(JCTree.JCNewClass creation) {
    Symbol type = creation.type.tsym;
    if (creation.encl != null) {
      return of(creation.encl);
    }
    return type.hasOuterInstance() ? names.selfWith(type.owner.enclClass()) : null;
  }

  private AccessPath result(JCMethodInvocation call) {
    if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method) || method.isConstructor()) {
      return null;
    }
    Symbols.Called called = symbols.method(method);
    return switch (called.effect().kind()) {
      case SAME -> of(call.args.head);
      case READ -> receiver(call, method).view(AccessPath.Kind.READ);
      case WRITE -> receiver(call, method).view(AccessPath.Kind.WRITE);
      case CONDITION -> receiver(call, method).view(AccessPath.Kind.CONDITION);
      case ELEMENT, DURING -> receiver(call, method).element(symbols.lockType(call.type));
      default -> isGetter(call, method, called) ? getter(call, method, called) : null;
    };
  }

  private static boolean isGetter(
      JCMethodInvocation call, MethodSymbol method, Symbols.Called called) {
    return !called.library() && method.params().isEmpty() && !call.type.isPrimitiveOrVoid();
  }

  private AccessPath getter(JCMethodInvocation call, MethodSymbol method, Symbols.Called called) {
    String type = symbols.lockType(call.type);
    AccessPath receiver = receiver(call, method);
    return receiver == null
        ? AccessPath.staticGetter(called.id(), type)
        : receiver.getter(called.id(), type);
  }

  /** The objects that a number or text is computed from. */
  Set<AccessPath> origins(Tree tree) {
    Set<AccessPath> found = new LinkedHashSet<>();
    collectOrigins(tree, found);
    return found;
  }

  private void collectOrigins(Tree tree, Set<AccessPath> found) {
    if (tree instanceof JCIdent identifier) {
      origin(identifier, found);
    } else if (tree instanceof JCFieldAccess access) {
      collectOrigins(access.selected, found);
    } else if (tree instanceof JCMethodInvocation call) {
      collectOrigins(call.meth, found);
      call.args.forEach(argument -> collectOrigins(argument, found));
    } else if (tree instanceof JCTree.JCParens parens) {
      collectOrigins(parens.expr, found);
    } else if (tree instanceof JCTree.JCTypeCast cast) {
      collectOrigins(cast.expr, found);
    } else if (tree instanceof JCTree.JCUnary unary) {
      collectOrigins(unary.arg, found);
    }
  }

  private void origin(JCIdent tree, Set<AccessPath> found) {
    Symbol symbol = tree.sym;
    if (symbol == null || symbol.kind == Kinds.Kind.TYP || symbol.kind == Kinds.Kind.PCK) {
      return;
    }
    found.addAll(names.origin(symbol));
    if (symbol.owner.kind == Kinds.Kind.TYP && !symbol.isStatic()) {
      found.add(names.self());
    } else if (symbol instanceof VarSymbol variable && !variable.type.isPrimitive()) {
      found.add(names.local(variable).root());
    }
  }
}
