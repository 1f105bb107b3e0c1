package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The size of what runs on every call, since the JIT inlines by it. */
final class HotPathTest {
  /** HotSpot inlines methods up to this size wherever they are called (MaxInlineSize). */
  private static final int TINY = 35;

  /** HotSpot inlines hot methods up to this size (FreqInlineSize). */
  private static final int HOT = 325;

  private static final Pattern METHOD = Pattern.compile("^  [a-z].* (\\w+)\\((.*)\\).*;$");
  private static final Pattern CODE = Pattern.compile("^ +(\\d+): [a-z].*");

  @Test
  void tinyMethodsAreTiny() {
    assertTiny(
        Operation.class,
        "index(java.lang.Enum<?>)",
        "index(boolean)",
        "series()",
        "series(int)",
        "series(int, int)",
        "startTimer()",
        "now()",
        "startSpan()",
        "series(int, " + Series.class.getName() + "[])",
        "success(" + SpanScope.class.getName() + ", int, long)");
    assertTiny(Combinations.class, "digit(int, int)");
    assertTiny(RedSeries.class, "success(long)");
    assertTiny(
        SpanScope.class,
        "none()",
        "isRecording()",
        "attribute(" + SpanKey.class.getName() + "<T>, T)",
        "get(io.opentelemetry.context.ContextKey<V>)",
        "reenter()",
        "leave()",
        "leaveWithin()",
        "close(io.opentelemetry.context.Scope)",
        "leaveFor(io.opentelemetry.context.Context)",
        "leaveThread(io.opentelemetry.context.Scope)",
        "enterWithin(io.opentelemetry.context.Context)",
        "enterThread(io.opentelemetry.context.Context)",
        "enter(io.opentelemetry.context.Context)");
  }

  private static void assertTiny(Class<?> type, String... methods) {
    Map<String, Integer> sizes = sizes(type);
    assertThat(sizes).containsKeys(methods);
    for (String method : methods) {
      assertThat(sizes.get(method)).as(method).isLessThanOrEqualTo(TINY);
    }
  }

  @Test
  void everyMethodOfACallIsSmallEnoughToInlineWhenHot() {
    for (Class<?> type :
        List.of(
            Operation.class,
            Tracing.class,
            RedSeries.class,
            CountSeries.class,
            PairOfSeries.class,
            FlightMeter.class,
            FlightMeter.Flight.class,
            SizeMeter.class,
            ErrorVocabulary.class,
            SpanScope.class,
            EndingCall.class,
            PendingCall.class,
            MirrorFuture.class)) {
      assertThat(sizes(type))
          .isNotEmpty()
          .allSatisfy((method, size) -> assertThat(size).as(method).isLessThanOrEqualTo(HOT));
    }
  }

  /** Bytes of code by method; a lower bound, short of the last instruction's operands. */
  private static Map<String, Integer> sizes(Class<?> type) {
    StringWriter out = new StringWriter();
    int failed =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(out),
                "-p",
                "-c",
                type.getProtectionDomain().getCodeSource().getLocation().getPath()
                    + type.getName().replace('.', '/')
                    + ".class");
    assertThat(failed).as(out.toString()).isZero();
    Map<String, Integer> sizes = new TreeMap<>();
    String method = null;
    for (String line : out.toString().lines().toList()) {
      Matcher declared = METHOD.matcher(line);
      if (declared.matches()) {
        method = declared.group(1) + "(" + declared.group(2) + ")";
      }
      Matcher code = CODE.matcher(line);
      if (code.matches() && method != null) {
        sizes.put(method, Integer.parseInt(code.group(1)) + 1);
      }
    }
    return sizes;
  }
}
