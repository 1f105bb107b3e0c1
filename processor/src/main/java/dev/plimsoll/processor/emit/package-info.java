/** Writes files: generated sources and facts. */
package dev.plimsoll.processor.emit;
