package dev.plimsoll.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.benchmarks.jmh.subject.InstrumentedPayments;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** HotSpot inlines a hot method only below a size of bytecode. */
final class BytecodeSizeTest {
  /** Half of {@code -XX:FreqInlineSize}, which leaves room for what is inlined into it. */
  private static final int LIMIT = 325 / 2;

  private static final Pattern METHOD = Pattern.compile("  \\S.* (\\w+)\\(.*\\).*;");
  private static final Pattern INSTRUCTION = Pattern.compile(" +(\\d+): .*");

  @Test
  void generatedMethodsAreSmallEnoughToBeInlined() throws URISyntaxException {
    Map<String, Integer> sizes = sizes(InstrumentedPayments.class);

    assertThat(sizes).containsKeys("counted", "traced", "charge", "submit");
    assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThan(LIMIT));
  }

  private static Map<String, Integer> sizes(Class<?> type) throws URISyntaxException {
    Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter listing = new StringWriter();
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(
            new PrintWriter(listing),
            new PrintWriter(listing),
            "-c",
            "-p",
            "-cp",
            classes.toString(),
            type.getName());
    Map<String, Integer> sizes = new TreeMap<>();
    String method = "";
    for (String line : listing.toString().split("\n")) {
      Matcher declaration = METHOD.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (declaration.matches()) {
        method = declaration.group(1);
      } else if (line.isEmpty()) {
        /* What follows is a constructor or the initialiser of the class, which run once. */
        method = "";
      } else if (instruction.matches() && !method.isEmpty()) {
        sizes.merge(method, Integer.parseInt(instruction.group(1)), Math::max);
      }
    }
    return sizes;
  }
}
