/** The same job by other means: by hand, and by the aspects of the field. */
package dev.plimsoll.benchmarks.jmh.peer;
