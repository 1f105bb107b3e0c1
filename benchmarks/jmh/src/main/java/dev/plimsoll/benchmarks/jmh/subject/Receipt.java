package dev.plimsoll.benchmarks.jmh.subject;

/** What the method under test allocates: 32 bytes. */
public record Receipt(long id, long cents, Currency currency) {}
