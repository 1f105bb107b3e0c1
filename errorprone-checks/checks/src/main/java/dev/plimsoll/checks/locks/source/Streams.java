package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Where streams, readers and writers lead, as far as the code around them tells. */
final class Streams {
  /** Where a stream leads. */
  enum Origin {
    /** It stays in memory. */
    MEMORY,
    /** To a file, another process or another machine. */
    OUTSIDE,
    /** Nobody knows. */
    UNKNOWN,
    /** Where the first argument leads; only in rows. */
    WRAPS
  }

  private final MethodIndex<Origin> origins = new MethodIndex<>();
  private final Map<String, Origin> types = new HashMap<>();
  private final Map<Symbol, Origin> variables = new IdentityHashMap<>();

  Streams(Models models) {
    for (ModelRow row : models.rows("stream")) {
      MethodRef method = row.method(0, "method");
      Origin origin = row.constant(Origin.class, 1, "where it leads");
      origins.add(method, origin);
      if (method.name().equals(MethodRef.CONSTRUCTOR) && origin != Origin.WRAPS) {
        types.put(method.owner(), origin);
      }
    }
  }

  /** Notes what a variable or field is given. */
  void note(VarSymbol variable, JCTree value) {
    if (isStream(variable.type) && !(value instanceof JCTree.JCLiteral)) {
      variables.merge(variable, origin(value), Streams::join);
    }
  }

  /* One way outside is enough to wait for it. */
  private static Origin join(Origin one, Origin other) {
    if (one == other) {
      return one;
    }
    return one == Origin.OUTSIDE || other == Origin.OUTSIDE ? Origin.OUTSIDE : Origin.UNKNOWN;
  }

  /** Most variables are none, and that is quickly told. */
  private static boolean isStream(Type type) {
    return type.hasTag(TypeTag.CLASS)
        && type.tsym.packge().fullname.toString().startsWith("java.io");
  }

  /** Hands over the fields that lead out of memory. */
  void forEachFieldOutside(Consumer<Symbol> action) {
    variables.forEach(
        (variable, origin) -> {
          if (origin == Origin.OUTSIDE && variable.owner.kind == Kinds.Kind.TYP) {
            action.accept(variable);
          }
        });
  }

  /** Where the stream leads that an expression stands for; null stands for the receiver. */
  Origin origin(JCTree tree) {
    JCTree value = tree == null ? null : TreeInfo.skipParens(tree);
    if (value == null || value.type == null) {
      return Origin.UNKNOWN;
    }
    if (value instanceof JCTree.JCTypeCast cast) {
      return origin(cast.expr);
    }
    if (value instanceof JCTree.JCAssign assignment) {
      return origin(assignment.rhs);
    }
    if (value instanceof JCTree.JCNewClass creation) {
      return made(creation.constructor, creation.args.head);
    }
    Origin ofType = types.get(value.type.tsym.flatName().toString());
    if (ofType != null) {
      return ofType;
    }
    if (value instanceof JCTree.JCMethodInvocation call) {
      return made(TreeInfo.symbol(call.meth), call.args.head);
    }
    Symbol symbol = TreeInfo.symbol(value);
    return symbol == null ? Origin.UNKNOWN : variables.getOrDefault(symbol, Origin.UNKNOWN);
  }

  private Origin made(Symbol method, JCTree argument) {
    Origin origin = origins.find(method).orElse(Origin.UNKNOWN);
    return origin == Origin.WRAPS ? origin(argument) : origin;
  }
}
