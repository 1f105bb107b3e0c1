package dev.plimsoll.javac;

import com.google.errorprone.ErrorProneOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands after {@code -Xplugin:Plimsoll}.
 *
 * @param isDeferred whether findings are only recorded, for someone who judges later
 * @param options severities and options of checks, in Error Prone's spelling
 */
record Arguments(boolean isDeferred, ErrorProneOptions options) {
  private static final String DEFER = "--defer";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if one is not known; the message is for the user
   */
  static Arguments of(String... args) {
    List<String> rest = new ArrayList<>();
    boolean isDeferred = false;
    for (String arg : args) {
      if (arg.equals(DEFER)) {
        isDeferred = true;
      } else if (arg.startsWith("-Xep")) {
        rest.add(arg);
      } else if (!arg.isBlank()) {
        throw new IllegalArgumentException(
            "`%s` is no argument of -Xplugin:Plimsoll. To fix: use `%s`, `-Xep:Check:ERROR|WARN|OFF` or `-XepOpt:Plimsoll:Name=value`"
                .formatted(arg, DEFER));
      }
    }
    return new Arguments(isDeferred, ErrorProneOptions.processArgs(rest));
  }
}
