/** What generated code calls for methods that return a {@code Uni} or a {@code Multi}. */
package dev.plimsoll.runtime.mutiny;
