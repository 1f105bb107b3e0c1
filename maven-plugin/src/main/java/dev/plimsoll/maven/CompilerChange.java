package dev.plimsoll.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** What the compiler is told so that Plimsoll runs inside of it. */
final class CompilerChange {
  private static final List<String> PROCESSORS =
      List.of(
          "dev.plimsoll.processor.PlimsollProcessor",
          "dev.plimsoll.processor.PlimsollCompilationProcessor");
  private static final String PLUGIN = "-Xplugin:Plimsoll";

  private final MavenProject project;
  private final CommandLine commandLine;
  private final String version;
  private final PluginSettings settings;
  private boolean needsDependency;

  CompilerChange(
      MavenProject project, CommandLine commandLine, String version, PluginSettings settings) {
    this.project = project;
    this.commandLine = commandLine;
    this.version = version;
    this.settings = settings;
  }

  /** Whether some configuration that was changed has no processor path to put us on. */
  boolean needsDependency() {
    return needsDependency;
  }

  /** Whether a configuration has annotation processing switched on. */
  boolean processes(CompilerConfiguration compiler) {
    return parameter(compiler, "proc").filter("none"::equals).isEmpty()
        && !compiler.hasArg("-proc:none");
  }

  /** Whether a configuration finds us by a processor path that hides nothing. */
  boolean takesPath(CompilerConfiguration compiler) {
    /* Without processing and other plugins the class path has nothing that a path would hide. */
    return compiler.hasProcessorPath() || !processes(compiler) && !runsOtherPlugins(compiler);
  }

  void apply(CompilerConfiguration compiler) {
    requireJavac(compiler);
    if (!compiler.hasArg("-XDaccessInternalAPI")) {
      compiler.addArg("-XDaccessInternalAPI");
    }
    if (!compiler.hasArg("-XDcompilePolicy=", "-XDcompile-policy=")) {
      compiler.addArg("-XDcompilePolicy=simple");
    }
    if (!compiler.hasArg(
        "--should-stop=ifError=", "--should-stop:ifError=", "-XDshould-stop.ifError=")) {
      compiler.addArg("--should-stop=ifError=FLOW");
    }
    if (!compiler.hasArg(PLUGIN)) {
      compiler.addArg(pluginArg());
    }
    if (asksForAllLints(compiler)) {
      /* Where processors run, javac warns of each annotation that none of them claims. */
      compiler.addArg("-Xlint:-processing");
    }
    putOnPath(compiler);
    compiler.addToNamedProcessors(PROCESSORS);
  }

  private static boolean asksForAllLints(CompilerConfiguration compiler) {
    List<String> lints = compiler.args().stream().filter(arg -> arg.startsWith("-Xlint")).toList();
    return lints.stream().anyMatch(lint -> lint.equals("-Xlint") || lint.contains("all"))
        && lints.stream().noneMatch(lint -> lint.contains("processing"));
  }

  /** One argument: javac splits it at blanks. */
  private String pluginArg() {
    StringBuilder arg = new StringBuilder(PLUGIN).append(" --defer");
    settings.checkOptions().forEach(option -> arg.append(' ').append(option));
    return arg.toString();
  }

  private void putOnPath(CompilerConfiguration compiler) {
    if (takesPath(compiler)) {
      compiler.addToProcessorPath(PlimsollCoordinates.GROUP, PlimsollCoordinates.JAVAC, version);
      return;
    }
    needsDependency = true;
    if (parameter(compiler, "proc").isEmpty()
        && !compiler.hasArg("-proc:")
        && knowsProcFull(Runtime.version())) {
      compiler.addArg("-proc:full");
    }
  }

  /**
   * Whether javac looks for plugins of others, on the class path unless there is a processor path.
   */
  // XXX: A plugin that starts by itself (Plugin.autoStart) is named nowhere, and hidden by a path.
  private static boolean runsOtherPlugins(CompilerConfiguration compiler) {
    return compiler.args().stream()
        .map(String::trim)
        .anyMatch(arg -> arg.startsWith("-Xplugin:") && !arg.startsWith(PLUGIN));
  }

  /** Returns what counts for a parameter: what is configured, else the property of that name. */
  private Optional<String> parameter(CompilerConfiguration compiler, String name) {
    return compiler
        .text(name)
        .or(() -> commandLine.property("maven.compiler." + name, project.getProperties()));
  }

  /** From JDK 23 on processors on the class path only run when asked for. */
  static boolean knowsProcFull(Runtime.Version jdk) {
    return jdk.feature() >= 21 || jdk.feature() == 17 && jdk.update() >= 11;
  }

  private void requireJavac(CompilerConfiguration compiler) {
    Optional<String> id =
        parameter(compiler, "compilerId").filter(name -> !name.startsWith("javac"));
    if (id.isPresent()) {
      throw new SetupException(
          "[NotJavac] `%s` compiles with `%s` (`compilerId` of maven-compiler-plugin), which runs no javac plugins. To fix: remove `compilerId`, or set `<plimsoll.enabled>false</plimsoll.enabled>` in the module."
              .formatted(project.getArtifactId(), id.get()));
    }
    List.of("-processorpath", "--processor-path", "--processor-module-path")
        .forEach(option -> requireNoPathArg(compiler, option));
  }

  private void requireNoPathArg(CompilerConfiguration compiler, String option) {
    if (compiler.hasArg(option)) {
      throw new SetupException(
          "[ProcessorPathArgument] `%s` passes `%s` as a compiler argument, where nothing can be added. To fix: name the processors under `annotationProcessorPaths` of maven-compiler-plugin."
              .formatted(project.getArtifactId(), option));
    }
  }
}
