package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lombok hides fields in a tree that no processor is shown; an annotation of its name is enough to
 * see that they are read by a handle, and the plugin's integration tests run Lombok itself.
 */
final class LombokFieldsTest {
  private static final String VALUE = "package lombok; public @interface Value {}";
  private static final String DEFAULTS =
      "package lombok.experimental; public @interface FieldDefaults {}";
  private static final String RUN =
      """
      package com.acme;
      class Run {
        static Object run() { return CustomerRedaction.toString(new Customer()); }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"lombok.Value", "lombok.experimental.FieldDefaults"})
  void fieldsThatLombokMayHide(String annotation) {
    Compiled compiled =
        Compiled.cleanly(VALUE, DEFAULTS, customer("@" + annotation, "String name"), RUN);

    assertThat(compiled.generated("com.acme.CustomerRedaction"))
        .contains("findVarHandle(Customer.class, \"name\"")
        .doesNotContain("value.name");
    assertThat(compiled.call("com.acme.Run", "run")).isEqualTo("Customer[name=Ann, email=***]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"public String name", "protected String name"})
  void fieldsWithAModifierStay(String field) {
    Compiled compiled = Compiled.cleanly(VALUE, customer("@lombok.Value", field), RUN);

    assertThat(compiled.generated("com.acme.CustomerRedaction")).contains("value.name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@lomboks.Value"})
  void fieldsOfOtherClassesStay(String annotation) {
    Compiled compiled =
        Compiled.cleanly(
            "package lomboks; public @interface Value {}",
            customer(annotation, "String name"),
            RUN);

    assertThat(compiled.generated("com.acme.CustomerRedaction")).doesNotContain("VarHandle");
  }

  private static String customer(String annotation, String field) {
    return """
        package com.acme;
        %s
        public class Customer {
          %s = "Ann";
          @Sensitive public String email = "ann@acme.com";
          @Override public String toString() { return CustomerRedaction.toString(this); }
        }
        """
        .formatted(annotation, field);
  }
}
