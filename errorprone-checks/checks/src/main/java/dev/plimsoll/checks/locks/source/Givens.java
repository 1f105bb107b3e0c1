package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.locks.Holdings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;

/**
 * What variables are given, as trees; and from these, where it is asked for in the end, the classes
 * of what a field can hold.
 *
 * <p>An object that comes from a parameter, an element or a library may be of any class, and so may
 * what a method returns that a lambda or nobody here implements, and what a container puts into a
 * field.
 */
final class Givens implements Holdings {
  /* Beyond so many classes it does not help to know them. */
  private static final int MAX_CLASSES = 24;

  private static final int MAX_DEPTH = 6;

  /* Of a variable whose values come from everywhere nothing is known; nor is it worth the time. */
  private static final int MAX_STEPS = 128;

  private static final String ANNOTATIONS = "dev.plimsoll.annotations.";

  /* Annotations that only say something of a field, whoever declares them. */
  private static final Set<String> REMARKS =
      Set.of(
          "Nullable",
          "CheckForNull",
          "NonNull",
          "Nonnull",
          "NotNull",
          "GuardedBy",
          "Deprecated",
          "SuppressWarnings");

  private final Types types;
  /* A tree, or a list of trees if there is more than one. */
  private final Map<Symbol, Object> values = new IdentityHashMap<>();
  private final Set<Symbol> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Symbol, JCTree.JCMethodDecl> methods = new IdentityHashMap<>();
  private final Set<ClassSymbol> classes = new LinkedHashSet<>();
  private final Map<Symbol, List<ClassSymbol>> below = new IdentityHashMap<>();
  private Map<String, VarSymbol> variables;
  private int stepsLeft;

  Givens(Context context) {
    this.types = Types.instance(context);
  }

  /** Takes note of a class that is read. */
  void note(ClassSymbol type) {
    classes.add(type);
  }

  /** Takes note of a method that may return an object. */
  void note(JCTree.JCMethodDecl method) {
    if (method.restype != null && !method.restype.type.isPrimitiveOrVoid()) {
      methods.put(method.sym, method);
    }
  }

  /** Takes note of what a variable or field is given. */
  void note(VarSymbol variable, JCTree value) {
    Object known = values.putIfAbsent(variable, value);
    if (known instanceof Several several) {
      several.add(value);
    } else if (known != null) {
      Several several = new Several();
      several.add((JCTree) known);
      several.add(value);
      values.put(variable, several);
    }
  }

  private static final class Several extends ArrayList<JCTree> {
    private static final long serialVersionUID = 1L;
  }

  /** Takes note of a variable that gets values which no expression names. */
  void noteOpen(VarSymbol variable) {
    open.add(variable);
  }

  boolean isNoted(Symbol variable) {
    return values.containsKey(variable);
  }

  private List<JCTree> values(Symbol variable) {
    Object value = values.get(variable);
    return value instanceof Several several
        ? several
        : value == null ? List.of() : List.of((JCTree) value);
  }

  @Override
  public Optional<Set<String>> classesIn(String owner, String variable) {
    if (variables == null) {
      variables = new HashMap<>();
      for (Symbol each : values.keySet()) {
        variables.put(name((VarSymbol) each), (VarSymbol) each);
      }
    }
    VarSymbol found = variables.get(owner + "#" + variable);
    stepsLeft = MAX_STEPS;
    Search search = new Search(0);
    if (found == null || !search.variable(found)) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    search.found.forEach(each -> names.add(each.flatName().toString()));
    return Optional.of(names);
  }

  private static String name(VarSymbol variable) {
    return variable.owner.kind == Kinds.Kind.TYP
        ? variable.owner.flatName() + "#" + variable.name
        : variable.outermostClass().flatName() + "#" + Names.of(variable);
  }

  /* The classes of a type's objects; none if lambdas or classes elsewhere make such objects. */
  private List<ClassSymbol> below(Symbol type) {
    List<ClassSymbol> found = new ArrayList<>();
    for (ClassSymbol each : classes) {
      if (!each.isSubClass(type, types)) {
        continue;
      }
      if (each.isInterface() && types.isFunctionalInterface(each)) {
        return List.of();
      }
      if ((each.flags() & Flags.ABSTRACT) == 0) {
        found.add(each);
      }
    }
    return found;
  }

  /** Collects the classes of what an expression stands for; each step says whether it knows all. */
  private final class Search {
    private final int depth;
    private final Set<ClassSymbol> found = new LinkedHashSet<>();
    private final Set<Symbol> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Search(int depth) {
      this.depth = depth;
    }

    private boolean value(JCTree tree) {
      if (stepsLeft-- <= 0) {
        return false;
      }
      JCTree value = TreeInfo.skipParens(tree);
      if (value instanceof JCTree.JCNewClass || value instanceof JCTree.JCFunctionalExpression) {
        return made(value);
      } else if (value instanceof JCTree.JCTypeCast cast) {
        return value(cast.expr);
      } else if (value instanceof JCTree.JCAssign assignment) {
        return value(assignment.rhs);
      } else if (value instanceof JCTree.JCConditional choice) {
        return value(choice.truepart) && value(choice.falsepart);
      } else if (value instanceof JCTree.JCMethodInvocation call) {
        return result(call);
      } else if (value instanceof JCTree.JCIdent || value instanceof JCTree.JCFieldAccess) {
        return TreeInfo.symbol(value) instanceof VarSymbol variable && variable(variable);
      }
      return value instanceof JCTree.JCLiteral;
    }

    /* Of a lambda nothing but the interface is known, which has the methods that are default. */
    private boolean made(JCTree creation) {
      if (creation.type == null
          || creation.type.isCompound()
          || !(creation.type.tsym instanceof ClassSymbol type)) {
        return false;
      }
      found.add(type);
      return found.size() <= MAX_CLASSES;
    }

    private boolean variable(VarSymbol variable) {
      if (!seen.add(variable)) {
        return true;
      }
      List<JCTree> given = values(variable);
      if (given.isEmpty() || open.contains(variable) || !isClosed(variable)) {
        return false;
      }
      boolean isKnown = false;
      for (JCTree each : given) {
        if (!value(each)) {
          return false;
        }
        isKnown |= !each.type.hasTag(TypeTag.BOT);
      }
      /* What is only ever null in the source, something else gives a value. */
      return isKnown;
    }

    /* Whether only the code at hand gives it values, and these are all that it is given. */
    private boolean isClosed(VarSymbol variable) {
      if (variable.owner.kind != Kinds.Kind.TYP) {
        ElementKind kind = variable.getKind();
        return kind == ElementKind.LOCAL_VARIABLE || kind == ElementKind.RESOURCE_VARIABLE;
      }
      /* What is volatile is often given values by updaters and handles. */
      return (variable.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0
          && (variable.flags() & Flags.VOLATILE) == 0
          && variable.getAnnotationMirrors().stream().allMatch(Search::isRemark);
    }

    /* Any other annotation may ask a container or a library to give the field a value. */
    private static boolean isRemark(Attribute.Compound annotation) {
      Symbol type = annotation.type.tsym;
      return REMARKS.contains(type.name.toString())
          || type.flatName().toString().startsWith(ANNOTATIONS);
    }

    private boolean result(JCTree.JCMethodInvocation call) {
      if (!(TreeInfo.symbol(call.meth) instanceof MethodSymbol method)
          || !classes.contains(method.owner)
          || depth >= MAX_DEPTH) {
        return false;
      }
      boolean isSuper =
          call.meth instanceof JCTree.JCFieldAccess access
              && TreeInfo.name(access.selected) == method.name.table.names._super;
      if (isSuper || isFixed(method)) {
        return returned(method);
      }
      Collection<ClassSymbol> receivers = receivers(call, method);
      if (receivers.size() > MAX_CLASSES) {
        return false;
      }
      for (ClassSymbol receiver : receivers) {
        MethodSymbol answering = method.implementation(receiver, types, false);
        if (answering != null && !returned(answering)) {
          return false;
        }
      }
      return !receivers.isEmpty();
    }

    /* The classes of which an object may be that answers a call; none if these are not known. */
    private Collection<ClassSymbol> receivers(JCTree.JCMethodInvocation call, MethodSymbol method) {
      Symbol declared = method.owner;
      if (call.meth instanceof JCTree.JCFieldAccess access) {
        Search receiver = new Search(depth + 1);
        if (receiver.value(access.selected)) {
          return receiver.found;
        }
        declared =
            access.selected.type.hasTag(TypeTag.CLASS) ? access.selected.type.tsym : declared;
      }
      return below.computeIfAbsent(declared, Givens.this::below);
    }

    private static boolean isFixed(MethodSymbol method) {
      return (method.flags() & (Flags.STATIC | Flags.PRIVATE | Flags.FINAL)) != 0
          || (method.owner.flags() & Flags.FINAL) != 0;
    }

    private boolean returned(MethodSymbol method) {
      if (!seen.add(method)) {
        return true;
      }
      JCTree.JCMethodDecl tree = methods.get(method);
      if (tree == null) {
        return false;
      }
      List<JCTree> results = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitReturn(ReturnTree result, Void unused) {
          results.add((JCTree) result.getExpression());
          return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
          return null;
        }

        @Override
        public Void visitClass(ClassTree nested, Void unused) {
          return null;
        }
      }.scan(tree.body, null);
      for (JCTree each : results) {
        if (!value(each)) {
          return false;
        }
      }
      return true;
    }
  }
}
