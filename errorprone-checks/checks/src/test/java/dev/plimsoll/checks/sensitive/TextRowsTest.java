package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of the tables show what their rows say, and nothing else. */
final class TextRowsTest {
  private static final String HELD = "held";

  private static final List<Object> HOLDERS =
      List.of(
          List.of(HELD),
          Map.of(HELD, HELD),
          Map.entry(HELD, HELD),
          Optional.of(HELD),
          new AtomicReference<>(HELD),
          written(new BufferedWriter(new StringWriter())),
          written(new FilterWriter(new StringWriter()) {}),
          written(new OutputStreamWriter(new ByteArrayOutputStream())),
          written(new PrintWriter(new StringWriter())),
          new FilterOutputStream(new ByteArrayOutputStream()),
          new ByteArrayInputStream(HELD.getBytes()),
          new StringReader(HELD),
          new Scanner(HELD));

  private static Writer written(Writer writer) {
    new PrintWriter(writer).append(HELD).flush();
    return writer;
  }

  static Stream<ModelRow> rows() {
    return Models.load(ErrorProneFlags.empty()).rows(EgressModels.TEXT).stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void showsWhatTheRowSays(ModelRow row) throws Exception {
    Class<?> type = Class.forName(row.cell(0));

    assertThat(HOLDERS)
        .filteredOn(type::isInstance)
        .isNotEmpty()
        .allSatisfy(
            holder ->
                assertThat(holder.toString().contains(HELD))
                    .isEqualTo(row.cell(1).equals("elements")));
  }
}
