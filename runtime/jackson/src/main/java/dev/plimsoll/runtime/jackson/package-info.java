/** Masks sensitive members in the JSON that Jackson writes. */
package dev.plimsoll.runtime.jackson;
