/** Reads facts, judges them by policy and renders the result; knows nothing of Maven. */
package dev.plimsoll.maven.report;
