package dev.plimsoll.runtime.jackson;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.plimsoll.runtime.redaction.Redactions;

/**
 * Writes sensitive members masked, as the text of their type shows them, and leaves out those that
 * it omits.
 *
 * <p>For mappers whose JSON is read by people: of logs, audits, error reports. A mapper whose JSON
 * is the contract with another service goes without. Which members are sensitive is asked of the
 * type that is written, not of names: a member that happens to be called alike is left alone.
 */
public final class RedactionModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Masks what the indexes on the class path list. */
  public RedactionModule() {
    this(Redactions.load());
  }

  /**
   * Masks members of some types.
   *
   * @param redactions the types
   */
  public RedactionModule(Redactions redactions) {
    super("PlimsollRedaction");
    setSerializerModifier(new RedactingModifier(redactions));
  }
}
