/** The index of wrappers: an entry beside each, and the list of all entries of a compilation. */
package dev.plimsoll.processor.index;
