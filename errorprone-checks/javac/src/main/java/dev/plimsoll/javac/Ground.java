package dev.plimsoll.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.main.Option;
import com.sun.tools.javac.util.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether javac was started in a way in which nothing is missed. */
final class Ground {
  private static final String ALL_FLAGS =
      "-XDaccessInternalAPI -XDcompilePolicy=simple --should-stop=ifError=FLOW";

  private Ground() {}

  /** Returns what is wrong, one clear sentence each. */
  static List<String> problems(JavacTask task) {
    if (!isExported()) {
      return List.of(
          "javac keeps its syntax trees from plugins. To fix: pass -XDaccessInternalAPI; all that"
              + " Plimsoll needs is `"
              + ALL_FLAGS
              + "`");
    }
    return Flags.problems(task);
  }

  private static boolean isExported() {
    Module javac = JavacTask.class.getModule();
    Module ours = Ground.class.getModule();
    return Stream.of("api", "code", "comp", "file", "main", "model", "parser", "tree", "util")
        .allMatch(name -> javac.isExported("com.sun.tools.javac." + name, ours));
  }

  /** Whether the user's own Error Prone runs Plimsoll's checks in this compilation. */
  static boolean isDoneByErrorProne(JavacTask task) {
    return Flags.hasErrorProne(task) && Ground.class.getClassLoader().getResource(checks()) != null;
  }

  private static String checks() {
    /* Joined at run time: shading would rewrite a constant to the name of our own relocated copy. */
    return String.join("/", "dev", "plimsoll", "checks", "PolicyCheck.class");
  }

  /** Touches javac's internals; loaded only once they are known to be exported. */
  private static final class Flags {
    private static Options of(JavacTask task) {
      return Options.instance(((BasicJavacTask) task).getContext());
    }

    private static List<String> problems(JavacTask task) {
      Options options = of(task);
      List<String> problems = new ArrayList<>();
      if (!"simple".equals(options.get("compilePolicy"))) {
        problems.add(
            "javac would write the first classes before the last are analysed, and findings would"
                + " be lost. To fix: pass -XDcompilePolicy=simple");
      }
      if (!"FLOW".equals(options.get("should-stop.ifError"))) {
        problems.add(
            "javac would stop at the first error, and findings would be lost. To fix: pass"
                + " --should-stop=ifError=FLOW");
      }
      if (plugins(options).filter("Plimsoll"::equals).count() > 1) {
        problems.add(
            "-Xplugin:Plimsoll is given more than once. To fix: keep one, with all of its"
                + " arguments");
      }
      return problems;
    }

    private static boolean hasErrorProne(JavacTask task) {
      return plugins(of(task)).anyMatch("ErrorProne"::equals);
    }

    private static Stream<String> plugins(Options options) {
      String plugins = options.get(Option.PLUGIN);
      return plugins == null
          ? Stream.empty()
          : Arrays.stream(plugins.split("\0")).map(plugin -> plugin.strip().split("\\s+")[0]);
    }
  }
}
