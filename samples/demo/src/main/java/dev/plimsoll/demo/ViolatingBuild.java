package dev.plimsoll.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code mvn compile} on samples/violations, in a process of its own. */
final class ViolatingBuild implements AutoCloseable {
  private static final Pattern FINDING =
      Pattern.compile("([\\w/.-]+\\.java):(\\d+): (?:error|warning): \\[(\\w+)\\] .*");

  private final Process process;
  private final List<String> output = new ArrayList<>();

  private ViolatingBuild(Process process) {
    this.process = process;
  }

  static ViolatingBuild start(Path project, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp", "-Dstyle.color=never"));
    command.addAll(arguments);
    command.addAll(List.of("-f", project.resolve("pom.xml").toString(), "clean", "compile"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return new ViolatingBuild(builder.start());
  }

  /** Waits for its end; true where it succeeded, which it should not. */
  boolean await() throws IOException, InterruptedException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(output::add);
    }
    return process.waitFor() == 0;
  }

  /** What was found, each as {@code Check path/File.java:line}. */
  SortedSet<String> findings() {
    SortedSet<String> findings = new TreeSet<>();
    for (String line : output) {
      Matcher finding = FINDING.matcher(line);
      if (finding.find()) {
        findings.add(finding.group(3) + " " + finding.group(1) + ":" + finding.group(2));
      }
    }
    return findings;
  }

  /** What Plimsoll said, without Maven's frame around it. */
  List<String> verdict() {
    return output.stream()
        .filter(line -> line.matches("\\[(ERROR|WARNING)] .*"))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .takeWhile(line -> !line.startsWith("Failed to execute goal"))
        .toList();
  }

  /** What should be found, in the same form. */
  static SortedSet<String> expected(Path project) throws IOException {
    SortedSet<String> expected =
        new TreeSet<>(Files.readAllLines(project.resolve("expected-findings.txt")));
    expected.removeIf(line -> line.isBlank() || line.startsWith("#"));
    return expected;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
