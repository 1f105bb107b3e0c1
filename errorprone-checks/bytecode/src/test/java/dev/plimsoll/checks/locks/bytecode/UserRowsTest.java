package dev.plimsoll.checks.locks.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.checks.locks.Program;
import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.checks.model.ModelRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserRowsTest {
  private static final List<ModelRow> MUTEX =
      List.of(
          row("A$Mutex#enter()", "acquire", "lock", "exclusive"),
          row("A$Mutex#leave()", "release", "lock", "exclusive"));

  @TempDir private Path folder;

  @Test
  void addLocks() throws IOException {
    Path classes =
        new CompiledProgram(folder)
            .source(
                "A.java",
                """
                class A {
                  interface Mutex {
                    void enter();
                    void leave();
                  }
                  private Mutex one;
                  private Mutex two;
                  void m1() {
                    one.enter();
                    two.enter();
                    two.leave();
                    one.leave();
                  }
                  void m2() {
                    two.enter();
                    one.enter();
                    one.leave();
                    two.leave();
                  }
                }
                """)
            .compile();

    assertThat(CompiledProgram.problems(List.of(), classes)).isEmpty();
    assertThat(CompiledProgram.problems(MUTEX, classes))
        .singleElement()
        .asString()
        .contains("A.one -> A.two");
  }

  @Test
  void aMalformedRowIsRefused() {
    refuses(
        row("A$Mutex#enter()", "aquire", "lock", "exclusive"),
        "mine.tsv:7: `aquire` is no legal `effect`");
    refuses(
        row("A$Mutex#enter()", "acquire", "lock"),
        "mine.tsv:7: column `whether others may hold it too` is empty");
    refuses(
        row("A$Mutex.enter", "acquire", "lock", "exclusive"),
        "mine.tsv:7: column `method`: `A$Mutex.enter` is not a method; write ");
  }

  private static void refuses(ModelRow row, String message) {
    assertThatExceptionOfType(MalformedModelException.class)
        .isThrownBy(() -> new BytecodeReader(new Program(), List.of(row), any -> {}))
        .withMessageStartingWith(message);
  }

  private static ModelRow row(String... cells) {
    return new ModelRow("lock", List.of(cells), "mine.tsv:7");
  }
}
