package dev.plimsoll.benchmarks.jmh.subject;

/** What is paid for. */
public record Order(String id, long cents) {}
