package dev.plimsoll.benchmarks.jmh.agent;

import java.lang.management.ManagementFactory;
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

    /** How many of them with their attributes. */
    long getDescribed();
  }

  static void publish(View view) {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(new StandardMBean(view, View.class), new ObjectName(NAME));
    } catch (JMException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static long ended() {
    return read("Ended");
  }

  static long described() {
    return read("Described");
  }

  private static long read(String attribute) {
    try {
      return (long)
          ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(NAME), attribute);
    } catch (JMException failure) {
      throw new IllegalStateException("the agent did not load its extension", failure);
    }
  }
}
