package dev.plimsoll.runtime.testing;

import dev.plimsoll.runtime.redaction.Masks;
import dev.plimsoll.runtime.redaction.RedactionIndex;
import dev.plimsoll.runtime.redaction.SafeFields;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.util.List;
import java.util.Map;

/** Types with sensitive members, with what the processor would generate for them. */
public class Person {
  /** In place of a value. */
  public static final String SECRET = "hunter2";

  private final String name;
  private final String email;
  private final int pin;
  private final Code code;

  /** Creates a person. */
  public Person(String name, String email, int pin, Code code) {
    this.name = name;
    this.email = email;
    this.pin = pin;
    this.code = code;
  }

  /** Returns what is not sensitive. */
  public String getName() {
    return name;
  }

  /** Returns what shows its domain. */
  public String getEmail() {
    return email;
  }

  /** Returns what is omitted. */
  public int getPin() {
    return pin;
  }

  /** Returns what shows a text of its own. */
  public Code getCode() {
    return code;
  }

  @Override
  public String toString() {
    return redacted();
  }

  private String redacted() {
    return "Person[name=%s, email=%s, code=%s]".formatted(name, Masks.emailDomain(email), code);
  }

  private Map<String, Object> safeFields() {
    SafeFields fields = new SafeFields();
    fields.plain("name", name);
    fields.text("email", Masks.emailDomain(email));
    fields.plain("code", code);
    return fields.toMap();
  }

  private String mask(String member) {
    return member.equals("email") ? Masks.emailDomain(email) : null;
  }

  /** A value that is shown as a text only. */
  public record Code(String value) {
    @Override
    public String toString() {
      return "<code>";
    }
  }

  /** A type that is not sensitive, with a member that is called alike. */
  public record Mailbox(String email) {}

  /** As the processor would generate it. */
  public static final class Index implements RedactionIndex {
    @Override
    public List<SensitiveType<?>> types() {
      return List.of(
          SensitiveType.of(
              Person.class, Person::redacted, Person::safeFields, Person::mask, "email", "pin"),
          SensitiveType.of(Code.class, Code::toString, code -> Map.of("value", code.toString())));
    }
  }
}
