package dev.plimsoll.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The configuration of the compiler plugin, or of one execution of it. */
final class CompilerConfiguration {
  private static final String ARGS = "compilerArgs";
  private static final String PATHS = "annotationProcessorPaths";
  private static final String PROCESSORS = "annotationProcessors";

  private final ConfigurationContainer container;
  private final Xpp3Dom dom;

  CompilerConfiguration(ConfigurationContainer container) {
    this.container = container;
    Xpp3Dom present = (Xpp3Dom) container.getConfiguration();
    dom = present == null ? new Xpp3Dom("configuration") : present;
  }

  /** Returns the text of a parameter; empty where it is not set. */
  Optional<String> text(String parameter) {
    return Optional.ofNullable(dom.getChild(parameter))
        .map(Xpp3Dom::getValue)
        .map(String::trim)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the arguments of all three forms, as javac sees them. */
  List<String> args() {
    List<String> args = new ArrayList<>();
    children(ARGS).map(Xpp3Dom::getValue).filter(value -> value != null).forEach(args::add);
    text("compilerArgument").ifPresent(args::add);
    children("compilerArguments").map(child -> "-" + child.getName()).forEach(args::add);
    return args;
  }

  boolean hasArg(String... prefixes) {
    return args().stream()
        .anyMatch(arg -> Stream.of(prefixes).anyMatch(prefix -> arg.trim().startsWith(prefix)));
  }

  void addArg(String arg) {
    add(ARGS, element("arg", arg));
  }

  boolean hasProcessorPath() {
    return children(PATHS).findAny().isPresent();
  }

  void addToProcessorPath(String group, String artifact, String version) {
    boolean present =
        children(PATHS)
            .anyMatch(
                path -> isChild(path, "groupId", group) && isChild(path, "artifactId", artifact));
    if (!present) {
      Xpp3Dom path = new Xpp3Dom("path");
      path.addChild(element("groupId", group));
      path.addChild(element("artifactId", artifact));
      path.addChild(element("version", version));
      add(PATHS, path);
    }
  }

  /** Adds processors where processors are named, which switches off all that are not. */
  void addToNamedProcessors(List<String> processors) {
    List<String> named = children(PROCESSORS).map(Xpp3Dom::getValue).toList();
    if (!named.isEmpty()) {
      processors.stream()
          .filter(processor -> !named.contains(processor))
          .forEach(processor -> add(PROCESSORS, element("annotationProcessor", processor)));
    }
  }

  private static boolean isChild(Xpp3Dom parent, String name, String value) {
    Xpp3Dom child = parent.getChild(name);
    return child != null && value.equals(child.getValue());
  }

  private Stream<Xpp3Dom> children(String parameter) {
    return Optional.ofNullable(dom.getChild(parameter)).map(Xpp3Dom::getChildren).stream()
        .flatMap(Stream::of);
  }

  private void add(String parameter, Xpp3Dom child) {
    if (dom.getChild(parameter) == null) {
      dom.addChild(new Xpp3Dom(parameter));
    }
    dom.getChild(parameter).addChild(child);
    /* Maven 4 hands out copies. */
    container.setConfiguration(dom);
  }

  /** Returns a parameter with a value, as it stands in a POM. */
  static Xpp3Dom element(String name, String value) {
    Xpp3Dom element = new Xpp3Dom(name);
    element.setValue(value);
    return element;
  }
}
