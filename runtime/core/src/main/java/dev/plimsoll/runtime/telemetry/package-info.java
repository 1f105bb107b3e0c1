/**
 * What a generated {@code Instrumented<Type>} calls: RED metrics, spans, or both.
 *
 * <p>{@link dev.plimsoll.runtime.telemetry.Telemetry} is built once by the application. Each
 * wrapper asks it for one {@link dev.plimsoll.runtime.telemetry.Operation} per method, in its
 * constructor; meters, attribute keys and the error vocabulary are resolved there, so that a call
 * costs two reads of the clock, one increment and one record.
 *
 * <p>Nothing here changes the call that is watched. A meter registry, tracer or attribute getter
 * that throws is logged once and counted in {@code plimsoll.telemetry.failures}; the call goes on.
 * The table of semantics is {@code docs/semantics.md}.
 */
package dev.plimsoll.runtime.telemetry;
