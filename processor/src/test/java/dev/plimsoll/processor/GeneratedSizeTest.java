package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated code adds to a call is small enough for HotSpot to inline it. */
final class GeneratedSizeTest {
  /** HotSpot inlines hot methods up to this size (FreqInlineSize). */
  private static final int HOT = 325;

  private static final Pattern METHOD = Pattern.compile("^  \\S.*[ .](\\w+)\\(.*\\).*;$");
  private static final Pattern CODE = Pattern.compile("^ +(\\d+): [a-z].*");

  @TempDir private Path folder;

  @Test
  void everyMethodOfAWrapperIsSmall() throws IOException {
    Map<String, Integer> sizes =
        sizes(
            Compiled.cleanly(
                """
                package com.acme;
                interface Payments {
                  record Order(String id, TimeUnit unit, long cents) {}
                  @Traced @RedMetric(value = "a.both", errors = @ErrorType(type = TimeoutException.class, as = "timeout"))
                  String both(@MetricTag(path = "unit") @SpanAttribute(path = "id") @SpanAttribute(path = "cents") Order order, @MetricTag boolean retry)
                      throws TimeoutException;
                  @RedMetric("a.red") @InFlight @CountMetric("a.count") String red(@MetricTag TimeUnit unit, String name, long cents);
                  @Traced String traced(@SpanAttribute String id, @SpanAttribute long cents);
                  @Traced @RedMetric("a.later") @SpanAttribute CompletableFuture<String> later(@MetricTag TimeUnit unit);
                }
                """));

    assertThat(sizes)
        .containsKeys("both", "red", "traced", "later")
        .allSatisfy((method, size) -> assertThat(size).as(method).isLessThanOrEqualTo(HOT));
    assertThat(sizes.get("both")).isLessThanOrEqualTo(90);
    assertThat(sizes.get("traced")).isLessThanOrEqualTo(70);
    assertThat(sizes.get("red")).isLessThanOrEqualTo(120);
  }

  /** Bytes of code by method; a lower bound, short of the last instruction's operands. */
  private Map<String, Integer> sizes(Compiled compiled) throws IOException {
    Path file = folder.resolve("InstrumentedPayments.class");
    Files.write(file, compiled.bytes("com.acme.InstrumentedPayments"));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    int failed =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(printer, printer, "-p", "-c", file.toString());
    assertThat(failed).as(out.toString()).isZero();
    Map<String, Integer> sizes = new TreeMap<>();
    String method = "";
    for (String line : out.toString().lines().toList()) {
      Matcher declared = METHOD.matcher(line);
      if (declared.matches()) {
        method = declared.group(1);
      } else if (line.equals("  static {};")) {
        method = "once for each class";
      }
      Matcher code = CODE.matcher(line);
      if (code.matches() && !method.startsWith("once")) {
        sizes.put(method, Integer.parseInt(code.group(1)) + 1);
      }
    }
    return sizes;
  }
}
