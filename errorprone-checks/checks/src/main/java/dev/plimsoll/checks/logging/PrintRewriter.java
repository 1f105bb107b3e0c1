package dev.plimsoll.checks.logging;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.plimsoll.checks.model.Models;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The door of this package: turns a statement that prints into one that logs. */
public final class PrintRewriter {
  /**
   * A suggested fix.
   *
   * @param fix what it changes
   * @param call what stands in the place of the statement's call
   */
  public record Rewrite(SuggestedFix fix, String call) {}

  private final ImmutableList<LoggingApi> apis;

  /* A logger is added with the first statement of a class that needs it. */
  private final Set<ClassSymbol> given = new HashSet<>();

  /** Reads the logging libraries. */
  public PrintRewriter(Models models) {
    apis = models.rows("logging-api").stream().map(LoggingApi::of).collect(toImmutableList());
  }

  /** Rewrites a call that prints whole lines; a call that prints parts of one is left alone. */
  public Optional<Rewrite> rewrite(
      MethodInvocationTree print, boolean isError, VisitorState state) {
    return message(print, state).flatMap(message -> rewrite(print, message, isError, state));
  }

  private Optional<Rewrite> rewrite(
      MethodInvocationTree print, Message message, boolean isError, VisitorState state) {
    Optional<LoggerField> logger = LoggerField.find(apis, state);
    if (logger.isEmpty()) {
      return Optional.empty();
    }
    String call =
        new LogCall(logger.get().api(), logger.get().name(), state)
            .of(message, isError, enclosing(state) + " failed");
    SuggestedFix.Builder fix = SuggestedFix.builder().replace(print, call);
    boolean isNew = logger.get().owner().map(ASTHelpers::getSymbol).map(given::add).orElse(false);
    if (isNew) {
      logger.get().addTo(fix, state);
    } else {
      logger.get().api().imports().stream()
          .filter(name -> call.contains(name.substring(name.lastIndexOf('.') + 1) + "."))
          .forEach(fix::addImport);
    }
    return Optional.of(new Rewrite(fix.build(), call));
  }

  private static Optional<Message> message(MethodInvocationTree print, VisitorState state) {
    List<? extends ExpressionTree> arguments = print.getArguments();
    String method = ASTHelpers.getSymbol(print).name.toString();
    return switch (method) {
      case "println" ->
          arguments.size() == 1
              ? Optional.of(Message.of(arguments.get(0), state))
              : Optional.empty();
      case "printf", "format" -> {
        String format =
            arguments.isEmpty() ? null : ASTHelpers.constValue(arguments.get(0), String.class);
        yield format == null
            ? Optional.empty()
            : Message.ofFormat(format, arguments.subList(1, arguments.size()));
      }
      case "printStackTrace" ->
          Optional.ofNullable(ASTHelpers.getReceiver(print))
              .map(thrown -> new Message(List.of("", ""), List.of(thrown)));
      default -> Optional.empty();
    };
  }

  private static String enclosing(VisitorState state) {
    for (Tree tree : state.getPath()) {
      if (tree instanceof MethodTree method && method.getReturnType() != null) {
        return method.getName().toString();
      }
    }
    return "this";
  }
}
