package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index in a named module, where META-INF/services does not count. */
final class IndexModuleTest {
  private static final String GREETER =
      """
      package com.acme;
      public interface Greeter {
        @Traced String greet(String name);

        static String run() {
          return dev.plimsoll.runtime.Plimsoll.instrument(
                  Greeter.class, name -> "Hello " + name, Telemetry.noop())
              .greet("Ann");
        }
      }
      """;

  private static final String MODULE =
      """
      module com.acme {
        requires static transitive dev.plimsoll.annotations;
        requires transitive dev.plimsoll.runtime;
        %s
      }
      """;

  private static final String PROVIDES =
      "provides dev.plimsoll.runtime.telemetry.Wrapping with com.acme.GreeterWrapping;";

  @TempDir private Path folder;
  private final List<Path> jars = new ArrayList<>();

  @BeforeEach
  void jars() throws IOException, URISyntaxException {
    jars.add(jar("dev.plimsoll.annotations", Traced.class));
    jars.add(jar("dev.plimsoll.runtime", Telemetry.class));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.matches(
          ".*/(micrometer-c|micrometer-o|opentelemetry-(api|context|common)|slf4j-api|jspecify)[^/]*\\.jar")) {
        jars.add(Path.of(entry));
      }
    }
  }

  @Test
  void whatTheModuleProvidesIsFound() throws Exception {
    assertThat(greeter(PROVIDES).invoke(null)).isEqualTo("Hello Ann");
  }

  @Test
  void whatItForgetsToProvideIsToldWithTheClause() throws Exception {
    Method run = greeter("");

    assertThatThrownBy(() -> run.invoke(null))
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no wrapper of `com.acme.Greeter` is known, for module `com.acme` provides none. To"
                + " fix: if the type is annotated with `@Traced` or `@RedMetric`, add `"
                + PROVIDES
                + "` to module-info.java");
  }

  @Test
  void aModuleThatReadsTheCompilersAnnotationsHasItsClassesMarked() throws IOException {
    String wrapper = "com/acme/InstrumentedGreeter.java";

    assertThat(module("").generated(wrapper)).doesNotContain("@Generated");
    assertThat(module("requires static transitive java.compiler;").generated(wrapper))
        .contains("@Generated(\"dev.plimsoll.processor.PlimsollProcessor\")");
  }

  private Method greeter(String directive) throws IOException, ReflectiveOperationException {
    jars.add(module(directive).path());
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(
                ModuleFinder.of(jars.toArray(Path[]::new)),
                ModuleFinder.of(),
                Set.of("com.acme", "org.slf4j"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    return layer.findLoader("com.acme").loadClass("com.acme.Greeter").getMethod("run");
  }

  private Directory module(String directive) throws IOException {
    String path = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return new Directory(folder.resolve("module"))
        .with("--module-path", path, "-Xlint:-requires-automatic,-requires-transitive-automatic")
        .compile(GREETER, MODULE.formatted("exports com.acme; " + directive));
  }

  /** In the reactor a module of ours is a directory, which cannot be an automatic module. */
  private Path jar(String module, Class<?> inside) throws IOException, URISyntaxException {
    Path classes = Path.of(inside.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path jar = folder.resolve(module + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", module);
    if (Files.isRegularFile(classes)) {
      return Files.copy(classes, jar);
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
