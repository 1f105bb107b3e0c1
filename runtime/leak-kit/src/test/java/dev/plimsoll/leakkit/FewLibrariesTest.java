package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the kit can read may be missing. */
final class FewLibrariesTest {
  private static final List<String> MISSING =
      List.of("logback", "log4j", "opentelemetry-sdk", "jackson");

  @Test
  void leaksAreFoundWithoutThem() throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> MISSING.stream().noneMatch(name(entry)::contains))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Alone.class.getName())
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(output)
        .contains("`Person.email` in standard output: s3nt1nel")
        .contains("succeeded 1, failed 1")
        .doesNotContain("NoClassDefFoundError");
  }

  private static String name(String entry) {
    return Path.of(entry).getFileName().toString();
  }
}
