/** OpenTelemetry's annotations in the aspect of its Spring Boot starter. */
package dev.plimsoll.benchmarks.jmh.starter;
