package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sources compiled into a directory, as a build tool does, which may be compiled into again. */
final class Directory {
  private final Path classes;
  private final Path generated;
  private final List<String> options = new ArrayList<>();

  Directory(Path path) throws IOException {
    classes = Files.createDirectories(path.resolve("classes"));
    generated = Files.createDirectories(path.resolve("sources"));
  }

  /** Compiles with further options from now on. */
  Directory with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Compiles into the directory; what is there already is on the class path. */
  Directory compile(String... sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    List<String> all =
        new ArrayList<>(
            List.of(
                "-d",
                classes.toString(),
                "-s",
                generated.toString(),
                "-Xlint:all,-processing,-path,-options"));
    if (!options.contains("--module-path")) {
      all.addAll(List.of("-cp", classPath()));
    }
    all.addAll(options);
    var task =
        javac.getTask(
            output, null, null, all, null, Arrays.stream(sources).map(Compiled::source).toList());
    task.setProcessors(List.of(new PlimsollProcessor(), new PlimsollCompilationProcessor()));
    assertThat(task.call()).as(output::toString).isTrue();
    assertThat(output.toString()).isEmpty();
    return this;
  }

  /** Returns a loader of its classes alone, above the runtime. */
  static URLClassLoader loader(Directory... directories) {
    return new URLClassLoader(
        Arrays.stream(directories).map(Directory::url).toArray(URL[]::new),
        Directory.class.getClassLoader());
  }

  /** Returns the class path with the directory. */
  String classPath() {
    return classes + File.pathSeparator + System.getProperty("java.class.path");
  }

  void delete(String path) {
    try {
      Files.delete(classes.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> lines(String path) {
    try {
      return Files.readAllLines(classes.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of a generated source file. */
  String generated(String path) {
    try {
      return Files.readString(generated.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every file with its bytes, as text that can be compared. */
  TreeMap<String, String> contents() {
    TreeMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            classes.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  Path path() {
    return classes;
  }

  private URL url() {
    try {
      return classes.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
