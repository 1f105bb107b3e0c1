package dev.plimsoll.javac;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A program that compiles many times, as a build of many modules does. Its class path has none of
 * Plimsoll's classes. It prints what each compilation says, and after each step how many threads
 * keep Plimsoll's classes.
 */
public final class ManyCompilations {
  private ManyCompilations() {}

  /**
   * Takes one step after the other.
   *
   * @param steps {@code compile <processor path> <class> [argument of the plugin]}, {@code
   *     side-by-side <processor path> <count>} or {@code age <jar>}
   */
  public static void main(String[] steps) throws Exception {
    for (String step : steps) {
      String[] words = step.split("\\|");
      switch (words[0]) {
        case "compile" ->
            System.out.print(compile(words[1], words[2], words.length > 3 ? words[3] : ""));
        case "side-by-side" -> sideBySide(words[1], Integer.parseInt(words[2]));
        case "age" -> {
          File jar = new File(words[1]);
          if (!jar.setLastModified(jar.lastModified() - 60_000)) {
            throw new IllegalStateException("cannot age " + jar);
          }
        }
        default -> throw new IllegalArgumentException(step);
      }
      System.out.println("keepers: " + keepers());
    }
  }

  /* One that was just told to end may take its time. */
  private static long keepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("plimsoll-classes "))
        .filter(thread -> thread.isDaemon() && !thread.isInterrupted())
        .count();
  }

  private static void sideBySide(String path, int count) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> compilations =
          IntStream.range(0, count)
              .<Callable<String>>mapToObj(each -> () -> compile(path, "Type" + each, ""))
              .toList();
      for (Future<String> said : threads.invokeAll(compilations)) {
        System.out.print(said.get());
        System.out.println("--");
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String compile(String path, String name, String argument) throws Exception {
    List<String> options = new ArrayList<>(Javac.FLAGS);
    options.addAll(List.of("-processorpath", path));
    options.addAll(List.of("-d", Files.createTempDirectory(Path.of("."), name).toString()));
    options.add(("-Xplugin:Plimsoll " + argument).strip());
    StringWriter said = new StringWriter();
    ToolProvider.getSystemJavaCompiler()
        .getTask(said, null, null, options, null, List.of(source(name)))
        .call();
    return said.toString();
  }

  private static JavaFileObject source(String name) {
    return new SimpleJavaFileObject(
        URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return "class " + name + " { void m() { System.out.println(1); } }";
      }
    };
  }
}
