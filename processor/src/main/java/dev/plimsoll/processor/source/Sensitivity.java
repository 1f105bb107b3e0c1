package dev.plimsoll.processor.source;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;

/**
 * What {@code @Sensitive} says of an element, directly or through an annotation of a user's
 * taxonomy.
 *
 * @param kind the word of the taxonomy
 * @param mask how generated code renders the value
 * @param bucket the width of a number's ranges
 * @param scope what a keyed hash is comparable within; empty for the member alone
 * @param redactor what renders it instead
 * @param isKindGiven whether the kind is written out
 * @param isMaskGiven whether the mask is written out
 * @param carrier the element that carries the annotation
 * @param mirror the annotation on the carrier
 */
public record Sensitivity(
    String kind,
    Mask mask,
    long bucket,
    String scope,
    Optional<DeclaredType> redactor,
    boolean isKindGiven,
    boolean isMaskGiven,
    Element carrier,
    AnnotationMirror mirror) {}
