package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.checks.model.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows that docs/options.md shows for a library of the user's. */
final class RowsOfTheUserTest {
  private static final Path ROWS = Path.of("src/test/resources/sensitive/rows");

  @Test
  void sayWhatALibraryDoes() throws Exception {
    MarkedSources letters =
        MarkedSources.of(Map.of("Letters.java", Files.readAllLines(ROWS.resolve("Letters.java"))));

    letters.compile("-XepOpt:Plimsoll:Models=" + ROWS.resolve("mine.tsv"));

    letters.checkAll();
    assertThat(letters.methods()).hasSize(3);
  }

  @Test
  void withoutThemNothingIsKnown() throws Exception {
    List<String> lines = Files.readAllLines(ROWS.resolve("Letters.java"));

    assertThat(EgressFindings.in(Map.of("Letters.java", lines))).isEmpty();
  }

  @Test
  void aTextThatDoesNotExistIsRefused(@TempDir Path folder) throws Exception {
    Path rows = Files.writeString(folder.resolve("mine.tsv"), "text\tcom.acme.Outbox\tname\n");
    Models models =
        Models.load(ErrorProneFlags.builder().putFlag("Plimsoll:Models", rows.toString()).build());

    assertThatThrownBy(() -> new EgressModels(models, new Supertypes()))
        .isInstanceOf(MalformedModelException.class)
        .hasMessageContaining("`name` is no text; write `elements` or `identity`");
  }
}
