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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

  /* Where a value leads, or the variable that it comes from; what that holds may be noted later. */
  private record Source(Origin origin, Symbol variable) {
    static final Source UNKNOWN = new Source(Origin.UNKNOWN, null);
  }

  private final MethodIndex<Origin> origins = new MethodIndex<>();
  private final Map<String, Origin> types = new HashMap<>();
  private final Map<Symbol, Set<Source>> variables = new IdentityHashMap<>();

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
      variables.computeIfAbsent(variable, any -> new LinkedHashSet<>()).add(source(value));
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
  static boolean isStream(Type type) {
    return type.hasTag(TypeTag.CLASS)
        && type.tsym.packge().fullname.toString().startsWith("java.io");
  }

  /** Hands over the fields that lead out of memory. */
  void forEachFieldOutside(Consumer<Symbol> action) {
    for (Symbol variable : variables.keySet()) {
      if (variable.owner.kind == Kinds.Kind.TYP && origin(variable) == Origin.OUTSIDE) {
        action.accept(variable);
      }
    }
  }

  /** Where the stream leads that an expression stands for, when every value was noted. */
  Supplier<Origin> origin(JCTree tree) {
    Source source = source(tree);
    return () -> source.variable() == null ? source.origin() : origin(source.variable());
  }

  private Origin origin(Symbol variable) {
    Set<Symbol> asked = new HashSet<>(Set.of(variable));
    return sources(variable, asked).reduce(Streams::join).orElse(Origin.UNKNOWN);
  }

  /* What is known of a variable that is given to another counts once, also where it goes round. */
  private Stream<Origin> sources(Symbol variable, Set<Symbol> asked) {
    Set<Source> sources = variables.get(variable);
    if (sources == null) {
      return Stream.of(Origin.UNKNOWN);
    }
    List<Origin> found = new ArrayList<>();
    for (Source source : sources) {
      if (source.variable() == null) {
        found.add(source.origin());
      } else if (asked.add(source.variable())) {
        sources(source.variable(), asked).forEach(found::add);
      }
    }
    return found.stream();
  }

  private Source source(JCTree tree) {
    JCTree value = tree == null ? null : TreeInfo.skipParens(tree);
    if (value == null || value.type == null) {
      return Source.UNKNOWN;
    }
    if (value instanceof JCTree.JCTypeCast cast) {
      return source(cast.expr);
    }
    if (value instanceof JCTree.JCAssign assignment) {
      return source(assignment.rhs);
    }
    if (value instanceof JCTree.JCNewClass creation) {
      return made(creation.constructor, creation.args.head);
    }
    Origin ofType = types.get(value.type.tsym.flatName().toString());
    if (ofType != null) {
      return new Source(ofType, null);
    }
    if (value instanceof JCTree.JCMethodInvocation call) {
      return made(TreeInfo.symbol(call.meth), call.args.head);
    }
    Symbol symbol = TreeInfo.symbol(value);
    return symbol == null ? Source.UNKNOWN : new Source(null, symbol);
  }

  private Source made(Symbol method, JCTree argument) {
    Origin origin = origins.find(method).orElse(Origin.UNKNOWN);
    return origin == Origin.WRAPS ? source(argument) : new Source(origin, null);
  }
}
