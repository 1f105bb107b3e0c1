package dev.plimsoll.benchmarks.compiletime;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** The command: compiles each library on each JDK and prints the tables. */
public final class CompileTime {
  private final Options options;
  private final PrintStream progress;
  private final List<Result> results = new ArrayList<>();
  private final Map<String, String> unusable = new TreeMap<>();

  private CompileTime(Options options, PrintStream progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Ends with 1 if Plimsoll crashed on a library or is slower than allowed, 2 on wrong use. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.of(List.of(arguments));
    } catch (IllegalArgumentException | NoSuchElementException wrongUse) {
      System.err.println(wrongUse.getMessage() + "\n\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    System.exit(new CompileTime(options, System.err).run());
  }

  private int run() throws IOException, InterruptedException {
    Corpus corpus = new Corpus(options.folder());
    for (Coordinates coordinates : options.libraries()) {
      Library library;
      try {
        Library found = corpus.get(coordinates);
        library = options.annotations().map(found::with).orElse(found);
      } catch (IOException e) {
        unusable(coordinates.toString(), e);
        continue;
      }
      for (Path jdk : options.jdks()) {
        if (options.modules()) {
          compareModules(library, jdk);
        } else {
          compare(library, jdk);
        }
      }
    }
    if (options.modules()) {
      return unusable.isEmpty() ? 0 : 1;
    }
    String report = new Report(results, unusable).markdown();
    System.out.println(report);
    if (options.report().isPresent()) {
      Files.writeString(options.report().get(), report);
    }
    return verdict();
  }

  private void compare(Library library, Path jdk) throws IOException, InterruptedException {
    Javac plain = Javac.plain(jdk);
    Javac plimsoll = Javac.withPlimsoll(jdk, options.plimsoll(), options.pluginArguments());
    String name = library.coordinates() + " on JDK " + plain.feature();
    progress.println(name);
    try {
      Result result =
          new Comparison(plain, plimsoll, options.runs(), options.profile()).of(library);
      results.add(result);
      if (result.failed()) {
        progress.println("  FAILED, see log-plimsoll-* in " + library.folder());
        result.crashes().forEach(crash -> progress.println("  " + crash));
      }
    } catch (IOException e) {
      unusable(name, e);
    }
  }

  private void compareModules(Library library, Path jdk) throws InterruptedException {
    try {
      System.out.println(
          new ModulesComparison(jdk, options.plimsoll(), options.pluginArguments()).of(library));
    } catch (IOException e) {
      unusable(library.coordinates().toString(), e);
    }
  }

  private void unusable(String name, IOException reason) {
    String message = String.valueOf(reason.getMessage()).lines().limit(3).toList().toString();
    progress.println(name + ": not compiled: " + message);
    unusable.put(name, message);
  }

  private int verdict() {
    boolean crashed = results.stream().anyMatch(Result::failed);
    boolean slow =
        results.stream()
            .filter(Result::isTimed)
            .anyMatch(result -> result.medianRatio(Outcome::cpu) > options.maxRatio());
    return crashed || slow || results.isEmpty() ? 1 : 0;
  }
}
