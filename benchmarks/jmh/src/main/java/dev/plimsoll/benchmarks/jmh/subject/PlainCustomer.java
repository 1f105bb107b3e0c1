package dev.plimsoll.benchmarks.jmh.subject;

/** The same members, with a record's own {@code toString}, which masks nothing. */
public record PlainCustomer(long id, String name, String email, String card) {}
