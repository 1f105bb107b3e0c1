/** The service that is wrapped, as a user would write it. */
package dev.plimsoll.benchmarks.jmh.subject;
