package dev.plimsoll.maven;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;

/**
 * What compiles a module, and by which configuration: the executions of the compiler plugin in the
 * life cycle, and goals that are called on the command line.
 *
 * <p>A goal that is called takes the configuration of the execution it names, {@code default-cli}
 * where it names none, and the plugin's own where the POM has no such execution. All executions
 * have the plugin's own merged into theirs already, so that what is added to it reaches none.
 */
final class Compilations {
  static final String COMPILE = "compile";
  static final String TEST_COMPILE = "testCompile";
  private static final String PREFIX = "compiler";

  private final Set<String> goals;
  private final List<Compilation> all;
  private final Optional<CompilerConfiguration> idle;

  private Compilations(
      Set<String> goals, List<Compilation> all, Optional<CompilerConfiguration> idle) {
    this.goals = goals;
    this.all = all;
    this.idle = idle;
  }

  /**
   * One way in which sources are compiled.
   *
   * @param goals those that compile so in this build; none where only others are called
   */
  record Compilation(Set<String> goals, CompilerConfiguration configuration) {}

  /**
   * Returns what compiles a module.
   *
   * @param goals those that count
   */
  static Compilations of(Plugin compiler, Set<String> goals, CommandLine commandLine) {
    /* Once: Maven 4 makes new ones each time. */
    List<PluginExecution> executions = List.copyOf(compiler.getExecutions());
    Map<ConfigurationContainer, Set<String>> compiling = new IdentityHashMap<>();
    for (PluginExecution execution : executions) {
      execution.getGoals().stream()
          .filter(goals::contains)
          .forEach(goal -> goalsOf(execution, compiling).add(goal));
    }
    if (compiling.isEmpty()) {
      goalsOf(compiler, compiling).addAll(goals);
    }
    List<CommandLine.Call> calls = commandLine.calls(compiler, PREFIX);
    Map<ConfigurationContainer, Set<String>> called = new IdentityHashMap<>();
    calls.stream()
        .filter(call -> goals.contains(call.goal()))
        .forEach(call -> goalsOf(configured(call, executions, compiler), called).add(call.goal()));
    called.forEach((container, its) -> goalsOf(container, compiling).addAll(its));
    /* A goal of another plugin may run a life cycle of its own. */
    Map<ConfigurationContainer, Set<String>> running =
        calls.isEmpty() || commandLine.hasPhase() ? compiling : called;
    List<Compilation> all =
        Stream.concat(executions.stream(), Stream.of(compiler))
            .filter(compiling::containsKey)
            .map(
                container ->
                    new Compilation(
                        running.getOrDefault(container, Set.of()),
                        new CompilerConfiguration(container)))
            .toList();
    return new Compilations(
        goals,
        all,
        compiling.containsKey(compiler)
            ? Optional.empty()
            : Optional.of(new CompilerConfiguration(compiler)));
  }

  private static Set<String> goalsOf(
      ConfigurationContainer container, Map<ConfigurationContainer, Set<String>> compiling) {
    return compiling.computeIfAbsent(container, unknown -> new LinkedHashSet<>());
  }

  private static ConfigurationContainer configured(
      CommandLine.Call call, List<PluginExecution> executions, Plugin compiler) {
    return executions.stream()
        .filter(execution -> execution.getId().equals(call.execution()))
        .map(ConfigurationContainer.class::cast)
        .findFirst()
        .orElse(compiler);
  }

  /** Returns what compiles in this build, or would if the life cycle ran. */
  List<Compilation> all() {
    return all;
  }

  /** Returns the plugin's own configuration where nothing in this build compiles by it. */
  Optional<CompilerConfiguration> idle() {
    return idle;
  }

  /** Returns which of a module's sources, by name, annotations are not processed in, if any. */
  Optional<String> unprocessed(String module, Predicate<CompilerConfiguration> processes) {
    Set<String> unprocessed =
        all.stream()
            .filter(compilation -> !processes.test(compilation.configuration()))
            .flatMap(compilation -> compilation.goals().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (unprocessed.isEmpty()) {
      return Optional.empty();
    }
    String name = "`" + module + "`";
    if (unprocessed.equals(goals)) {
      return Optional.of(name);
    }
    return Optional.of(name + (unprocessed.contains(COMPILE) ? " (main)" : " (tests)"));
  }
}
