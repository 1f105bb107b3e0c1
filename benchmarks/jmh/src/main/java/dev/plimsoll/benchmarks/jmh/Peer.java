package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.subject.Payments;

/**
 * A way to watch calls. Those of others are services, each in a module with a class path, an agent
 * or a weaver of its own, so that they touch neither ours nor one another.
 */
public interface Peer {
  /** Watches the delegate, once in a process. */
  Watched watch(Payments delegate, Variant variant);
}
