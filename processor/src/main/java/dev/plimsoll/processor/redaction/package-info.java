/** {@code @Sensitive}: from a type with sensitive members to its {@code <Type>Redaction}. */
package dev.plimsoll.processor.redaction;
