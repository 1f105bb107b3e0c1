/** What generated code calls for methods that return a {@code Mono} or a {@code Flux}. */
package dev.plimsoll.runtime.reactor;
