package dev.plimsoll.checks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.ErrorProneFlags;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsTest {
  @TempDir Path folder;

  @Test
  void readsRowsAndSkipsComments() {
    assertThat(ModelTable.read(new StringReader("# a comment\n\nkind\ta\t b \n"), "t.tsv"))
        .containsExactly(new ModelRow("kind", List.of("a", "b"), "t.tsv:3"));
  }

  @Test
  void aCellBeyondTheRowIsEmpty() {
    assertThat(new ModelRow("kind", List.of("a"), "t.tsv:1").cell(7)).isEmpty();
  }

  @Test
  void aMalformedRowIsRefusedWithFileAndLine() {
    assertThatExceptionOfType(MalformedModelException.class)
        .isThrownBy(() -> ModelTable.read(new StringReader("\nlonely\n"), "t.tsv"))
        .withMessageStartingWith("t.tsv:2: a row is a kind and at least one cell");
    assertThatExceptionOfType(MalformedModelException.class)
        .isThrownBy(
            () -> new ModelRow("kind", List.of("not a method"), "t.tsv:1").method(0, "call"))
        .withMessageStartingWith("t.tsv:1: column `call`: `not a method` is not a method; write ");
    assertThatExceptionOfType(MalformedModelException.class)
        .isThrownBy(() -> new ModelRow("kind", List.of(""), "t.tsv:1").required(0, "call"))
        .withMessage("t.tsv:1: column `call` is empty");
  }

  @Test
  void theUsersRowsComeLast() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.tsv"), "mine\ta\n");

    assertThat(Models.load(flags(file)).rows("mine")).hasSize(1);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatExceptionOfType(MalformedModelException.class)
        .isThrownBy(() -> Models.load(flags(folder.resolve("none.tsv"))))
        .withMessageContaining("none.tsv: the file named by `-XepOpt:Plimsoll:Models`");
  }

  @Test
  void everyBundledTableIsListed() throws Exception {
    List<String> tables = new ArrayList<>();
    for (String module : List.of(".", "../locks")) {
      try (Stream<Path> files =
          Files.list(Path.of(module, "src/main/resources/dev/plimsoll/checks/models"))) {
        files.map(file -> file.getFileName().toString()).forEach(tables::add);
      }
    }
    tables.removeIf(name -> !name.endsWith(".tsv"));
    assertThat(tables).containsExactlyInAnyOrderElementsOf(ModelTable.names());
  }

  private static ErrorProneFlags flags(Path file) {
    return ErrorProneFlags.fromMap(Map.of(ModelTable.OPTION, file.toString()));
  }
}
