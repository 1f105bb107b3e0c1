/** Reads source elements: what they carry, where they stand, what can be seen from where. */
package dev.plimsoll.processor.source;
