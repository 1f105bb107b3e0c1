/** Micrometer's annotations, woven at compile time. */
package dev.plimsoll.benchmarks.jmh.aspectj;
