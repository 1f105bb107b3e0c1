package dev.plimsoll.benchmarks.compiletime;

import java.util.List;

/**
 * What one compilation took and said. Times in seconds, memory in MiB.
 *
 * @param exit javac's exit code
 * @param output everything printed, line by line
 */
record Outcome(
    int exit, double wall, double cpu, double heap, double resident, List<String> output) {

  private static final String INTERNAL = "[Internal]";

  boolean succeeded() {
    return exit == 0;
  }

  /** Lines that tell of a bug of Plimsoll rather than of the code compiled. */
  List<String> crashes() {
    return output.stream()
        .filter(
            line ->
                line.contains(INTERNAL)
                    || line.startsWith("Exception in thread")
                    || line.startsWith("An exception has occurred in the compiler")
                    || line.startsWith("An annotation processor threw")
                    || line.startsWith("A plug-in threw"))
        .toList();
  }
}
