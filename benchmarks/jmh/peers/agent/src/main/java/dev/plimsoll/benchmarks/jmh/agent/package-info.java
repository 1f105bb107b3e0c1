/** OpenTelemetry's javaagent: what it instruments, and an extension that it loads. */
package dev.plimsoll.benchmarks.jmh.agent;
