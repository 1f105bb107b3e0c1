package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.runtime.redaction.Scrubber;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Log lines of 200 characters through the scrubber; an operation is a character, so that operations
 * per microsecond are megabytes per second. Run by {@code org.openjdk.jmh.Main Scrubbing}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Scrubbing {
  private static final int LINE = 200;
  private static final int LINES = 1000;
  private static final int CHARACTERS = LINE * LINES;
  private static final int HOSTILE = 100_000;

  private final String[] ordinary = lines(false);
  private final String[] telling = lines(true);
  private final String letters = "a".repeat(HOSTILE);
  private final String addresses = "a@".repeat(HOSTILE / 2);

  /** Lines as services write them: times, ids, classes, pairs; nothing to mask. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public int ordinaryLines() {
    return scrub(ordinary);
  }

  /** The same, and each with a password and an address. */
  @Benchmark
  @OperationsPerInvocation(CHARACTERS)
  public int linesWithSecrets() {
    return scrub(telling);
  }

  /** The line on which a regular expression for addresses takes most of a minute. */
  @Benchmark
  @OperationsPerInvocation(HOSTILE)
  public String hundredThousandLetters() {
    return Scrubber.scrub(letters);
  }

  /** A line that is all beginnings of addresses. */
  @Benchmark
  @OperationsPerInvocation(HOSTILE)
  public String hundredThousandAddresses() {
    return Scrubber.scrub(addresses);
  }

  private static int scrub(String[] lines) {
    int length = 0;
    for (String line : lines) {
      length += Scrubber.scrub(line).length();
    }
    return length;
  }

  private static String[] lines(boolean isTelling) {
    Random random = new Random(42);
    String[] lines = new String[LINES];
    for (int i = 0; i < LINES; i++) {
      String line =
          "2026-11-22T12:%02d:%02d.%03dZ INFO [http-nio-8080-exec-%d] c.a.payments.PaymentService - "
                  .formatted(
                      random.nextInt(60),
                      random.nextInt(60),
                      random.nextInt(1000),
                      random.nextInt(200))
              + (isTelling ? "login user=ann%d@example.com password=x%d ok ".formatted(i, i) : "")
              + "charged order=%08x amount=%d.%02d currency=EUR traceId=%016x in %d ms, retry 0 of 3; "
                  .formatted(
                      random.nextInt(),
                      random.nextInt(1000),
                      random.nextInt(100),
                      random.nextLong(),
                      random.nextInt(500))
              + "next step is to notify the customer and to close the order in the ledger";
      lines[i] = (line + " ".repeat(LINE)).substring(0, LINE);
    }
    return lines;
  }
}
