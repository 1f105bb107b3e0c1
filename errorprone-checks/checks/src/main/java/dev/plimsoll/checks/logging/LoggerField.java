package dev.plimsoll.checks.logging;

import static java.util.stream.Collectors.toSet;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.ErrorProneToken;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The logger that a statement can use.
 *
 * @param api its library
 * @param name its name in the statement's scope
 * @param owner the class it has to be added to, if there is none yet
 */
record LoggerField(LoggingApi api, String name, Optional<ClassTree> owner) {
  private static final List<String> NEW_NAMES = List.of("log", "logger");

  /** Finds a logger of the classes around a statement, or one that could be added to them. */
  static Optional<LoggerField> find(List<LoggingApi> apis, VisitorState state) {
    boolean isStatic = false;
    Optional<ClassTree> outermost = Optional.empty();
    for (Tree tree : state.getPath()) {
      if (tree instanceof MethodTree method) {
        isStatic |= ASTHelpers.getSymbol(method).isStatic();
      } else if (tree instanceof VariableTree field) {
        isStatic |= ASTHelpers.getSymbol(field).isStatic();
      } else if (tree instanceof BlockTree block) {
        isStatic |= block.isStatic();
      } else if (tree instanceof ClassTree type) {
        Optional<LoggerField> known = known(ASTHelpers.getSymbol(type), isStatic, apis, state);
        if (known.isPresent()) {
          return known.filter(field -> !isHidden(field.name(), state));
        }
        isStatic |= ASTHelpers.getSymbol(type).isStatic();
        outermost = Optional.of(type);
      }
    }
    return outermost.flatMap(type -> added(type, apis, state));
  }

  private static Optional<LoggerField> known(
      ClassSymbol type, boolean isStatic, List<LoggingApi> apis, VisitorState state) {
    for (Type each : state.getTypes().closure(type.type)) {
      for (Symbol member : each.tsym.members().getSymbols(symbol -> symbol instanceof VarSymbol)) {
        boolean isReachable = member.owner == type || !member.isPrivate();
        if (!isReachable || isStatic && !member.isStatic()) {
          continue;
        }
        for (LoggingApi api : apis) {
          if (member.type.tsym.flatName().contentEquals(api.logger())) {
            return Optional.of(new LoggerField(api, member.name.toString(), Optional.empty()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LoggerField> added(
      ClassTree type, List<LoggingApi> apis, VisitorState state) {
    if (type.getKind() != Tree.Kind.CLASS && type.getKind() != Tree.Kind.RECORD
        || type.getSimpleName().isEmpty()) {
      return Optional.empty();
    }
    Optional<LoggingApi> api = inUse(apis, state);
    Optional<String> name =
        NEW_NAMES.stream()
            .filter(each -> !isTaken(each, ASTHelpers.getSymbol(type), state))
            .filter(each -> !isHidden(each, state))
            .findFirst();
    return api.filter(known -> canImport(known, state))
        .flatMap(known -> name.map(free -> new LoggerField(known, free, Optional.of(type))));
  }

  /** The library that the file imports, else the first that is on the class path. */
  private static Optional<LoggingApi> inUse(List<LoggingApi> apis, VisitorState state) {
    Set<String> imports =
        state.getPath().getCompilationUnit().getImports().stream()
            .map(each -> each.getQualifiedIdentifier().toString())
            .collect(toSet());
    return apis.stream()
        .filter(api -> imports.contains(api.logger().replace('$', '.')))
        .findFirst()
        .or(
            () ->
                apis.stream()
                    .filter(
                        api ->
                            api.logger().equals("java.lang.System$Logger")
                                || !api.isOfJdk() && isOnClassPath(api, state))
                    .findFirst());
  }

  private static boolean isOnClassPath(LoggingApi api, VisitorState state) {
    /* VisitorState's own look-up knows only what the program has used so far. */
    return state.getElements().getTypeElement(api.logger()) != null;
  }

  private static boolean isTaken(String name, ClassSymbol type, VisitorState state) {
    return state.getTypes().closure(type.type).stream()
        .anyMatch(each -> each.tsym.members().findFirst(state.getName(name)) != null);
  }

  /** Whether a variable around the statement, or a member of a class around it, has the name. */
  private static boolean isHidden(String name, VisitorState state) {
    TreePath method = state.getPath();
    while (method != null && !(method.getLeaf() instanceof MethodTree)) {
      method = method.getParentPath();
    }
    if (method == null) {
      return false;
    }
    return MoreTrees.any(
        method.getLeaf(),
        tree -> tree instanceof VariableTree variable && variable.getName().contentEquals(name));
  }

  /** Whether none of the simple names means something else in this file. */
  private static boolean canImport(LoggingApi api, VisitorState state) {
    JCCompilationUnit unit = (JCCompilationUnit) state.getPath().getCompilationUnit();
    return api.imports().stream()
        .allMatch(
            name -> {
              String simple = name.substring(name.lastIndexOf('.') + 1);
              return unit.getImports().stream()
                      .map(ImportTree::getQualifiedIdentifier)
                      .map(Object::toString)
                      .allMatch(each -> each.equals(name) || !each.endsWith("." + simple))
                  && unit.packge.members().findFirst(state.getName(simple)) == null;
            });
  }

  /** Adds the logger to its class, if it is not there yet. */
  void addTo(SuggestedFix.Builder fix, VisitorState state) {
    api.imports().forEach(fix::addImport);
    owner.ifPresent(
        type -> {
          String declaration = api.factory().formatted(name, type.getSimpleName());
          int body = startOfBody(type, state);
          fix.replace(body, body, "\n  " + declaration + "\n");
        });
  }

  private static int startOfBody(ClassTree type, VisitorState state) {
    int from =
        Math.max(state.getEndPosition(type.getModifiers()), ASTHelpers.getStartPosition(type));
    for (ErrorProneToken token : state.getOffsetTokens(from, state.getEndPosition(type))) {
      if (token.kind() == TokenKind.LBRACE) {
        return token.endPos();
      }
    }
    throw new IllegalStateException("no body in " + type.getSimpleName());
  }
}
