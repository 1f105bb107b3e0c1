package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.LockClosure;
import dev.plimsoll.checks.locks.LockProblem;
import dev.plimsoll.checks.model.ModelRow;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources that javac compiles for a test, into a folder. */
final class CompiledProgram {
  private final Path folder;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  CompiledProgram(Path folder) {
    this.folder = folder;
    options.addAll(List.of("-g", "-proc:none", "-nowarn", "-Xlint:none", "-d", folder.toString()));
  }

  CompiledProgram source(String file, String text) {
    sources.add(
        new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  CompiledProgram option(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  Path compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean passed = compiler.getTask(null, null, null, options, null, sources).call();
    if (!passed) {
      throw new IllegalStateException("javac refuses the program");
    }
    return folder;
  }

  List<String> problems() throws IOException {
    return problems(compile());
  }

  static List<String> problems(Path... locations) throws IOException {
    return problems(List.of(), locations);
  }

  static List<String> problems(List<ModelRow> models, Path... locations) throws IOException {
    LockClosure closure = new LockClosure();
    BytecodeReader reader =
        new BytecodeReader(
            closure.program(),
            models,
            bug -> {
              throw new AssertionError(bug);
            });
    for (Path each : locations) {
      reader.open(each);
    }
    for (Path each : locations) {
      closure.addFiles(each.getFileName().toString(), reader.read(each));
    }
    return closure.problems().stream()
        .map(LockClosure.Ring::problem)
        .map(LockProblem::message)
        .toList();
  }
}
