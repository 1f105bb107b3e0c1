/** Micrometer's and OpenTelemetry's annotations in the proxies of Spring. */
package dev.plimsoll.benchmarks.jmh.spring;
