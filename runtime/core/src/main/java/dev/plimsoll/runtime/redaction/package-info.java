/**
 * What a generated {@code <Type>Redaction} calls to render sensitive values.
 *
 * <p>A mask never throws and never shows what it could not mask: whatever goes wrong while a value
 * is rendered, the result is the full mask.
 */
package dev.plimsoll.runtime.redaction;
