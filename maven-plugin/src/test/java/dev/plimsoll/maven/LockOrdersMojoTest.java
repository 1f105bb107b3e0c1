package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.checks.model.ModelRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockOrdersMojoTest {
  @TempDir private Path folder;

  @Test
  void readsTheRowsThatTheChecksRead() throws IOException {
    Path first = Files.writeString(folder.resolve("first.tsv"), "lock\ta\n");
    Path last = Files.writeString(folder.resolve("last.tsv"), "lock\tb\n");

    assertThat(
            LockOrdersMojo.models(
                "-Xep:LockOrdering:WARN",
                "-XepOpt:Plimsoll:Models=" + first,
                "-XepOpt:Plimsoll:Models=" + last))
        .containsExactly(new ModelRow("lock", List.of("b"), last + ":1"));
  }

  @Test
  void needsNone() {
    assertThat(LockOrdersMojo.models((String[]) null)).isEmpty();
    assertThat(LockOrdersMojo.models("-Xep:LockOrdering:WARN")).isEmpty();
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatExceptionOfType(MalformedModelException.class)
        .isThrownBy(
            () -> LockOrdersMojo.models("-XepOpt:Plimsoll:Models=" + folder.resolve("none.tsv")))
        .withMessageContaining("none.tsv: the file named by `-XepOpt:Plimsoll:Models`");
  }
}
