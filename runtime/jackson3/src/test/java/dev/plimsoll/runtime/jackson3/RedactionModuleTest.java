package dev.plimsoll.runtime.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.runtime.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What Jackson writes of types with sensitive members. */
final class RedactionModuleTest {
  private static final Person ANN =
      new Person("Ann", "ann@example.com", 1234, new Person.Code(Person.SECRET));

  private final ObjectMapper mapper = JsonMapper.builder().addModule(new RedactionModule()).build();

  @Test
  void membersAreMaskedOmittedOrShown() throws Exception {
    assertThat(mapper.readTree(mapper.writeValueAsString(ANN)))
        .isEqualTo(
            mapper.readTree(
                """
                {"name": "Ann", "email": "***@example.com", "code": "<code>"}
                """));
  }

  @Test
  void soAreThoseOfSubclassesAndInContainers() throws Exception {
    Person child = new Person("Bob", null, 1, null) {};

    assertThat(mapper.readTree(mapper.writeValueAsString(Map.of("all", List.of(ANN, child)))))
        .isEqualTo(
            mapper.readTree(
                """
                {"all": [{"name": "Ann", "email": "***@example.com", "code": "<code>"},
                    {"name": "Bob", "email": null, "code": null}]}
                """));
  }

  @Test
  void anotherTypesMemberOfThatNameIsLeftAlone() throws Exception {
    assertThat(mapper.writeValueAsString(new Person.Mailbox("ann@example.com")))
        .isEqualTo("{\"email\":\"ann@example.com\"}");
  }

  @Test
  void aMemberIsKnownByItsNameInJava() throws Exception {
    assertThat(mapper.writeValueAsString(new Renamed("Ann", "ann@example.com", 1, null)))
        .contains("\"e-mail\":\"***@example.com\"")
        .doesNotContain("ann@");
  }

  @Test
  void inAnArrayAndUnwrappedTheyAreMaskedToo() throws Exception {
    assertThat(mapper.writeValueAsString(new Wrapping(ANN)))
        .contains("\"p_email\":\"***@example.com\"")
        .doesNotContain("ann@", "1234", Person.SECRET);
    assertThat(mapper.writeValueAsString(new Row("Ann", "ann@example.com", 1234, null)))
        .startsWith("[")
        .contains("***@example.com")
        .doesNotContain("ann@", "1234");
  }

  @Test
  void nullsAreLeftOutWhereTheMapperLeavesThemOut() throws Exception {
    assertThat(mapper.writeValueAsString(new NonNull("Ann", null, 1, null)))
        .isEqualTo("{\"name\":\"Ann\"}");
  }

  @Test
  void aMemberThatIsTheWholeValueIsMasked() throws Exception {
    assertThat(
            mapper.writeValueAsString(
                List.of(
                    new Written("Ann", "ann@example.com", 1, null),
                    new Written("Ann", null, 1, null))))
        .isEqualTo("[\"***@example.com\",null]");
    assertThat(mapper.writeValueAsString(new Named("Ann", "ann@example.com", 1, null)))
        .isEqualTo("\"Ann\"");
  }

  @Test
  void oneOfWhichNothingIsShownIsEmpty() throws Exception {
    assertThat(
            mapper.writeValueAsString(
                List.of(
                    new Letter(new Written("Ann", "ann@example.com", 1, null), null),
                    new Letter(new Written("Ann", null, 1, null), null),
                    new Letter(null, new Omitted("Ann", null, 1234, null)))))
        .isEqualTo("[{\"to\":\"***@example.com\"},{},{}]");
    assertThat(mapper.writeValueAsString(List.of(new Omitted("Ann", null, 1234, null))))
        .isEqualTo("[null]");
  }

  @Test
  void keysAreMasked() throws Exception {
    assertThat(
            List.of(
                written(new Written("Ann", "ann@example.com", 1, null)),
                written(new Written("Ann", null, 1, null)),
                written(new Omitted("Ann", null, 1234, null)),
                written(new Keyed("Ann", "ann@example.com", 1, null)),
                written(new Person.Code(Person.SECRET)),
                written(
                    new NonNull("Ann", "ann@example.com", 1, null) {
                      @Override
                      public String toString() {
                        return getEmail();
                      }
                    })))
        .containsExactly(
            "{\"***@example.com\":1}",
            "{\"\":1}",
            "{\"\":1}",
            "{\"***@example.com\":1}",
            "{\"<code>\":1}",
            "{\"Person[name=Ann, email=***@example.com, code=null]\":1}");
    assertThat(
            mapper.writeValueAsString(
                new Accounts(Map.of(new Written("Ann", "ann@example.com", 1, null), 1))))
        .isEqualTo("{\"byOwner\":{\"***@example.com\":1}}");
  }

  @Test
  void keysThatShowNothingSensitiveAreLeftAlone() throws Exception {
    assertThat(written(new Named("Ann", "ann@example.com", 1, null))).isEqualTo("{\"Ann\":1}");
    assertThat(written(new Person.Mailbox("ann@example.com"))).contains("ann@example.com");
  }

  private String written(Object key) throws Exception {
    return mapper.writeValueAsString(Map.of(key, 1));
  }

  static class Written extends Person {
    Written(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }

    @Override
    @JsonValue
    public String getEmail() {
      return super.getEmail();
    }
  }

  static class Named extends Person {
    Named(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }

    @JsonValue
    String shown() {
      return getName();
    }
  }

  static class Omitted extends Person {
    Omitted(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }

    @Override
    @JsonValue
    public int getPin() {
      return super.getPin();
    }
  }

  static class Keyed extends Person {
    Keyed(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }

    @Override
    @JsonKey
    public String getEmail() {
      return super.getEmail();
    }

    @JsonValue
    String shown() {
      return getName();
    }
  }

  static class Renamed extends Person {
    Renamed(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }

    @Override
    @JsonProperty("e-mail")
    public String getEmail() {
      return super.getEmail();
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  static class Row extends Person {
    Row(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  static class NonNull extends Person {
    NonNull(String name, String email, int pin, Code code) {
      super(name, email, pin, code);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Letter(Written to, Omitted by) {}

  record Accounts(Map<Written, Integer> byOwner) {}

  record Wrapping(@JsonUnwrapped(prefix = "p_") Person person) {}
}
