package dev.plimsoll.maven.report;

/**
 * What is reported of one module.
 *
 * @param verdict on its findings
 * @param facts of which the inventory is made
 */
public record ModuleReport(Verdict verdict, Facts facts) {}
