/** avaje-metrics, woven after compilation. */
package dev.plimsoll.benchmarks.jmh.avaje;
