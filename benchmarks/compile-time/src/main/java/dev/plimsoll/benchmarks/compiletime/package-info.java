/**
 * What Plimsoll costs a compilation, and what it finds, on libraries of the field.
 *
 * <p>Each library is compiled by plain javac and by javac with Plimsoll, in cold processes that
 * take turns, so that whatever else the machine does hits both alike.
 */
package dev.plimsoll.benchmarks.compiletime;
