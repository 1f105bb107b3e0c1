/** Masks sensitive members in the JSON that Jackson 3 writes. */
package dev.plimsoll.runtime.jackson3;
