package dev.plimsoll.processor.redaction;

import dev.plimsoll.processor.source.Sensitivity;
import javax.lang.model.element.Element;

/**
 * One element that is declared sensitive.
 *
 * @param element the element
 * @param member its name within the type, as the facts spell it
 * @param memberKind {@code field}, {@code component}, {@code parameter}, {@code method} or {@code
 *     type}
 * @param sensitivity what is said of it
 */
record SensitiveMark(Element element, String member, String memberKind, Sensitivity sensitivity) {}
