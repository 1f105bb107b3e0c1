package dev.plimsoll.javac;

import com.google.errorprone.ErrorProneOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands after {@code -Xplugin:Plimsoll}.
 *
 * @param isDeferred whether findings are only recorded, for someone who judges later
 * @param isProcessing whether javac shall process annotations even if that looks idle
 * @param options severities and options of checks, in Error Prone's spelling
 */
record Arguments(boolean isDeferred, boolean isProcessing, ErrorProneOptions options) {
  static final String PROCESS = "--process";

  private static final String DEFER = "--defer";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if one is not known; the message is for the user
   */
  static Arguments of(String... args) {
    List<String> rest = new ArrayList<>();
    boolean isDeferred = false;
    boolean isProcessing = false;
    for (String arg : args) {
      if (arg.equals(DEFER)) {
        isDeferred = true;
      } else if (arg.equals(PROCESS)) {
        isProcessing = true;
      } else if (arg.startsWith("-Xep")) {
        rest.add(arg);
      } else if (!arg.isBlank()) {
        throw new IllegalArgumentException(
            "`%s` is no argument of -Xplugin:Plimsoll. To fix: use `%s`, `%s`, `-Xep:Check:ERROR|WARN|OFF` or `-XepOpt:Plimsoll:Name=value`"
                .formatted(arg, DEFER, PROCESS));
      }
    }
    return new Arguments(isDeferred, isProcessing, ErrorProneOptions.processArgs(rest));
  }
}
