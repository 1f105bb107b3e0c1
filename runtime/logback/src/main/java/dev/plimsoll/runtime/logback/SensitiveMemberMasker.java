package dev.plimsoll.runtime.logback;

import com.fasterxml.jackson.core.JsonStreamContext;
import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.redaction.SensitiveType;
import net.logstash.logback.mask.FieldMasker;

/**
 * Masks the sensitive members of objects that logstash-logback-encoder writes as JSON.
 *
 * <p>The encoder's own maskers know the names of fields only, and mask those of every object. This
 * one asks for the object that is being written, and masks what is sensitive of its type.
 *
 * <pre>{@code
 * <jsonGeneratorDecorator class="net.logstash.logback.mask.MaskingJsonGeneratorDecorator">
 *   <fieldMasker class="dev.plimsoll.runtime.logback.SensitiveMemberMasker"/>
 * </jsonGeneratorDecorator>
 * }</pre>
 *
 * <p>A member that JSON calls otherwise than Java does is not known here; the Jackson module knows
 * it.
 */
public final class SensitiveMemberMasker implements FieldMasker {
  private final Redactions redactions;

  /** Masks what the indexes on the class path list. */
  public SensitiveMemberMasker() {
    this(Redactions.load());
  }

  /**
   * Masks members of some types.
   *
   * @param redactions the types
   */
  public SensitiveMemberMasker(Redactions redactions) {
    this.redactions = redactions;
  }

  /** Returns what to write in place of the value, or null to write the value. */
  @Override
  public Object mask(JsonStreamContext context) {
    Object owner = context.getCurrentValue();
    String member = context.getCurrentName();
    if (owner == null || member == null || !context.inObject()) {
      return null;
    }
    SensitiveType<?> type = redactions.find(owner.getClass()).orElse(null);
    if (type == null) {
      return null;
    }
    if (type.members().contains(member)) {
      String text = type.mask(owner, member);
      return text == null ? "***" : text;
    }
    return type.members().isEmpty() ? "***" : null;
  }
}
