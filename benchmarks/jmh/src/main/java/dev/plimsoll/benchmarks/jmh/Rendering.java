package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.peer.HandWrittenMasks;
import dev.plimsoll.benchmarks.jmh.subject.Customer;
import dev.plimsoll.benchmarks.jmh.subject.PlainCustomer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A record with four members, two of them sensitive, as text. */
@State(Scope.Thread)
public class Rendering {
  private final Customer customer =
      new Customer(4711, "Ada Lovelace", "ada@example.com", "4111111111111111");
  private final PlainCustomer plain =
      new PlainCustomer(4711, "Ada Lovelace", "ada@example.com", "4111111111111111");

  /** A concatenation by hand, with masks by hand. */
  @Benchmark
  public String handWritten() {
    return HandWrittenMasks.toString(customer);
  }

  /** The generated redaction. */
  @Benchmark
  public String plimsoll() {
    return customer.toString();
  }

  /** A concatenation by hand that masks nothing. */
  @Benchmark
  public String unmasked() {
    return HandWrittenMasks.unmasked(plain);
  }

  /** What a record does by itself; it masks nothing. */
  @Benchmark
  public String record() {
    return plain.toString();
  }
}
