/**
 * What a call through a wrapper costs, and what a redacting {@code toString} costs.
 *
 * <p>Every figure is compared with the same job done by hand, as well as an expert would, in the
 * same run: see {@link dev.plimsoll.benchmarks.jmh.Comparison}.
 */
package dev.plimsoll.benchmarks.jmh;
