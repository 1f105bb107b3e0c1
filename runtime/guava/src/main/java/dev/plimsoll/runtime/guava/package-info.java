/** What generated code calls for methods that return a {@code ListenableFuture}. */
package dev.plimsoll.runtime.guava;
