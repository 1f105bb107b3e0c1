/** Micronaut's compile-time interceptors. */
package dev.plimsoll.benchmarks.jmh.micronaut;
