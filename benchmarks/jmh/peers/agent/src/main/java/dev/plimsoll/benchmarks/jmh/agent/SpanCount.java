package dev.plimsoll.benchmarks.jmh.agent;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * How many spans the agent's SDK has ended. The agent has class loaders of its own, so the number
 * goes from there to the benchmark through the platform's MBean server.
 */
final class SpanCount {
  private static final String NAME = "dev.plimsoll.benchmarks:type=SpanCount";

  private SpanCount() {}

  /** What JMX shows. */
  public interface View {
    /** How many spans have ended. */
    long getEnded();
  }

  static void publish(LongSupplier ended) {
    try {
      View view = ended::getAsLong;
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(new StandardMBean(view, View.class), new ObjectName(NAME));
    } catch (JMException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static long read() {
    try {
      return (long)
          ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(NAME), "Ended");
    } catch (JMException failure) {
      throw new IllegalStateException("the agent did not load its extension", failure);
    }
  }
}
