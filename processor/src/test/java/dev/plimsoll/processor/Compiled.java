package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Sources compiled in memory with both processors, and the classes to run. */
final class Compiled {
  /** The imports that the sources of tests would otherwise repeat. */
  private static final String IMPORTS =
      "import dev.plimsoll.annotations.*; import dev.plimsoll.runtime.telemetry.*;"
          + " import dev.plimsoll.runtime.health.*;"
          + " import java.util.*; import java.util.concurrent.*; import java.util.function.*; ";

  private static final Pattern PACKAGE =
      Pattern.compile("package\\s+([\\w.$]+)\\s*;", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:\\S.*\\s|)(?:class|interface|@interface|enum|record)\\s+([\\w$]+)",
          Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Compilation compilation;
  private final MemoryClasses classes;

  private Compiled(Compilation compilation) {
    this.compilation = compilation;
    this.classes = new MemoryClasses(compilation);
  }

  /** Compiles, with all warnings as errors but that nobody claims our annotations. */
  static Compiled cleanly(String... sources) {
    return cleanlyWith(List.of(), sources);
  }

  /** The same, with options. */
  static Compiled cleanlyWith(List<String> options, String... sources) {
    Compilation compilation = compile(options, sources);
    assertThat(compilation.diagnostics())
        .as(() -> compilation.diagnostics() + "\n" + generatedText(compilation))
        .noneMatch(d -> d.getKind() != Diagnostic.Kind.NOTE);
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    return new Compiled(compilation);
  }

  /** Compiles, calls {@code com.acme.Run.run()}, and returns what it returned. */
  static Object run(String... sources) {
    return cleanly(sources).call("com.acme.Run", "run");
  }

  /** Compiles what may have mistakes. */
  static Compilation compile(List<String> options, String... sources) {
    return compiler(options).compile(Arrays.stream(sources).map(Compiled::source).toList());
  }

  static Compiler compiler(List<String> options) {
    return Compiler.javac()
        .withProcessors(new PlimsollProcessor(), new PlimsollCompilationProcessor())
        .withOptions(concat(List.of("-Xlint:all,-processing,-path,-options"), options));
  }

  private static List<String> concat(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /** Makes a source file of a text; it is named after the first top-level type. */
  static JavaFileObject source(String text) {
    if (text.startsWith("module ")) {
      return JavaFileObjects.forSourceString("module-info", text);
    }
    Matcher type = TYPE.matcher(text);
    assertThat(type.find()).as(text).isTrue();
    Matcher packageName = PACKAGE.matcher(text);
    if (packageName.find()) {
      String imported =
          text.substring(0, packageName.end()) + " " + IMPORTS + text.substring(packageName.end());
      return JavaFileObjects.forSourceString(packageName.group(1) + "." + type.group(1), imported);
    }
    return JavaFileObjects.forSourceString(type.group(1), IMPORTS + text);
  }

  /** Calls a static method by its name. */
  Object call(String type, String method, Object... arguments) {
    try {
      for (Method candidate : load(type).getDeclaredMethods()) {
        if (candidate.getName().equals(method)
            && candidate.getParameterCount() == arguments.length) {
          candidate.setAccessible(true);
          return candidate.invoke(null, arguments);
        }
      }
      throw new AssertionError("no " + type + "." + method);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  Class<?> load(String type) {
    try {
      return Class.forName(type, true, classes);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the class file of a type. */
  byte[] bytes(String type) {
    return classes.bytes.get(type);
  }

  /** Returns the text of a generated source file. */
  String generated(String type) {
    return text(
        compilation
            .generatedFile(StandardLocation.SOURCE_OUTPUT, type.replace('.', '/') + ".java")
            .orElseThrow(() -> new AssertionError("no " + type)));
  }

  /** Returns the lines of a facts file. */
  List<String> facts(String kind, String type) {
    return compilation
        .generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/plimsoll/" + kind + "/" + type + ".tsv")
        .map(file -> text(file).lines().toList())
        .orElse(List.of());
  }

  /** Returns the lines of a service file. */
  List<String> services(String service) {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/services/" + service)
        .map(file -> text(file).lines().toList())
        .orElse(List.of());
  }

  static String generatedText(Compilation compilation) {
    StringBuilder text = new StringBuilder();
    if (compilation.status() == Compilation.Status.FAILURE) {
      return "";
    }
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      int[] line = {0};
      text(file).lines().forEach(l -> text.append(++line[0]).append('\t').append(l).append('\n'));
    }
    return text.toString();
  }

  static String text(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Classes that exist in memory only. */
  private static final class MemoryClasses extends ClassLoader {
    private final Map<String, byte[]> bytes = new HashMap<>();

    MemoryClasses(Compilation compilation) {
      super(Compiled.class.getClassLoader());
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
          bytes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), read(file));
        }
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] found = bytes.get(name);
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, found, 0, found.length);
    }

    private static byte[] read(JavaFileObject file) {
      try (var in = file.openInputStream()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
