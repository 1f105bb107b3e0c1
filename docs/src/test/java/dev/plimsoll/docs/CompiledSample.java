package dev.plimsoll.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The payments sample's domain, compiled with this build's processor, for what it generates. */
final class CompiledSample {
  private static final String SOURCES = "samples/payments/payments-domain/src/main/java";

  private final Path generated;

  private CompiledSample(Path generated) {
    this.generated = generated;
  }

  static CompiledSample into(Path folder) throws IOException {
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);
        Stream<Path> sources = Files.walk(Repository.ROOT.resolve(SOURCES))) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              output,
              files,
              null,
              List.of(
                  "-d",
                  classes.toString(),
                  "-s",
                  generated.toString(),
                  "-processorpath",
                  System.getProperty("java.class.path"),
                  "-parameters"),
              null,
              files.getJavaFileObjectsFromPaths(
                  sources.filter(path -> path.toString().endsWith(".java")).toList()));
      if (!task.call()) {
        throw new AssertionError("the sample does not compile:\n" + output);
      }
    }
    return new CompiledSample(generated);
  }

  /** A generated file, such as {@code com/acme/payments/CustomerRedaction.java}. */
  String generated(String file) throws IOException {
    return Files.readString(generated.resolve(file));
  }
}
