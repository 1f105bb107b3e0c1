package dev.plimsoll.benchmarks.jmh.micronaut;

import dev.plimsoll.benchmarks.jmh.subject.Payments;

/** What is watched, as a bean of a type of its own. */
record Delegate(Payments payments) {}
