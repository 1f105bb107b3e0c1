/** {@code @Traced} and {@code @RedMetric}: from a type to its {@code Instrumented<Type>}. */
package dev.plimsoll.processor.instrument;
