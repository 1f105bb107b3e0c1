package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import org.junit.jupiter.api.Test;

/** Where {@code @Sensitive} and {@code @Redactable} are refused, and in which words. */
final class RedactionMisuseTest {
  @Test
  void onAnInterface() {
    refused(
        Problem.SENSITIVE_ON_INTERFACE,
        "`Person` is an interface and holds no value that could be masked. To fix: annotate the record"
            + " or class that implements it, or the method whose result is sensitive",
        """
        package com.acme;
        @Sensitive // HERE
        interface Person { String name(); }
        """);
  }

  @Test
  void onAnEnumOrItsField() {
    String message =
        "`Level` is an enum, whose values stand in the source code. To fix: annotate the members that"
            + " hold such a value";
    refused(
        Problem.SENSITIVE_ON_ENUM,
        message,
        """
        package com.acme;
        @Sensitive // HERE
        enum Level { A }
        """);
    refused(
        Problem.SENSITIVE_ON_ENUM,
        message,
        """
        package com.acme;
        enum Level {
          A;
          @Sensitive String code = "x"; // HERE
        }
        """);
  }

  @Test
  void onAnElementOfAnAnnotation() {
    refused(
        Problem.SENSITIVE_ON_ANNOTATION,
        "`Config.password()` belongs to an annotation, whose values stand in the source code. To fix:"
            + " keep the secret out of the source code",
        """
        package com.acme;
        @interface Config {
          @Sensitive String password(); // HERE
        }
        """);
  }

  @Test
  void onAMethodThatReturnsNothing() {
    refused(
        Problem.SENSITIVE_VOID,
        "`send` returns nothing that could be sensitive. To fix: annotate the parameter or field that"
            + " is",
        """
        package com.acme;
        class Mail {
          @Sensitive void send() {} // HERE
        }
        """);
  }

  @Test
  void twoTermsOnOneMember() {
    refused(
        Problem.AMBIGUOUS_SENSITIVE,
        "`value` is sensitive in two ways, by `@Iban` and by `@Secret`. To fix: keep one, or add"
            + " `@Sensitive`, which wins over both",
        """
        package com.acme;
        class Account {
          @Sensitive @interface Iban {}
          @Sensitive @interface Secret {}
          @Iban
          @Secret // HERE
          String value;
        }
        """);
  }

  @Test
  void aCopyOfNothingSensitive() {
    refused(
        Problem.NOTHING_TO_REDACT,
        "`Point` has no sensitive member, so that a redacted copy would be the value itself. To fix:"
            + " remove `@Redactable`, or annotate the members that are sensitive",
        """
        package com.acme;
        @Redactable // HERE
        record Point(int x) {}
        """);
  }

  @Test
  void aCopyOfWhatCannotBeRebuilt() {
    String[][] cases = {
      {
        "class Session { @Sensitive String token; }",
        "it is no record, and has no method `toBuilder()` whose result has a `build()`"
      },
      {
        "abstract class Session { @Sensitive String token; abstract Builder toBuilder();"
            + " interface Builder { Builder token(String t); Session build(); } }",
        "it is abstract, and a subclass may hold more that is sensitive"
      },
      {
        "abstract sealed class Session { @Sensitive String token; abstract Builder toBuilder();"
            + " interface Builder { Builder token(String t); Session build(); }"
            + " static final class Only extends Session { @Override Builder toBuilder() { return null; } } }",
        "it is abstract"
      },
      {
        "class Session { @Sensitive String token; Builder toBuilder() { return null; }"
            + " static class Builder { Session build() { return null; } void token(String t) {} } }",
        "its builder has no method `token` that takes `String` and returns the builder"
      },
      {
        "record Session(@Sensitive String token, User user) { static class User { @Sensitive String name; } }",
        "its `user` holds `User`, which cannot be copied"
      },
      {
        "record Session(@Sensitive String token, SortedSet<Key> keys) { record Key(@Sensitive String k) {} }",
        "its `keys` is `SortedSet<Key>`, which cannot be made anew"
      },
      {
        "record Session<T extends Session.Key>(@Sensitive String token, T key) { record Key(@Sensitive String k) {} }",
        "its `key` holds `T`, which cannot be copied"
      }
    };
    for (String[] wrong : cases) {
      refused(
          Problem.CANNOT_REDACT,
          "`Session` has no redacted copy: %s. To fix: make it a record, give it a `toBuilder()`, or"
                  .formatted(wrong[1])
              + " remove `@Redactable`",
          """
          package com.acme;
          @Redactable // HERE
          %s
          """
              .formatted(wrong[0]));
    }
  }

  @Test
  void privateType() {
    refused(
        Problem.PRIVATE_TYPE,
        "`Secret` is private, so `Outer_SecretRedaction` cannot be generated beside it. To fix: make it"
            + " package-private",
        """
        package com.acme;
        class Outer {
          private record Secret(@Sensitive String value) {} // HERE
        }
        """);
  }

  @Test
  void generatedNameThatIsTaken() {
    refused(
        Problem.GENERATED_NAME_TAKEN,
        "`CustomerRedaction` is to be generated for `Customer`, but that name is taken. To fix: rename"
            + " one of the two",
        """
        package com.acme;
        record Customer(@Sensitive String name) {} // HERE
        """,
        """
        package com.acme;
        class CustomerRedaction {}
        """);
    refused(
        Problem.GENERATED_NAME_TAKEN,
        "`A_BRedaction` is to be generated for `A_B`, but that name is taken. To fix: rename one of the"
            + " two",
        """
        package com.acme;
        class A {
          record B(@Sensitive String name) {}
        }
        """,
        """
        package com.acme;
        record A_B(@Sensitive String name) {} // HERE
        """);
  }

  @Test
  void inheritedFromAClassOutOfReach() {
    refused(
        Problem.SENSITIVE_OUT_OF_REACH,
        "`Vip` inherits the sensitive `email` of `Hidden`, which `VipRedaction` cannot name. To fix:"
            + " make `Hidden` public",
        """
        package com.acme.base;
        class Hidden { @Sensitive private String email; }
        """,
        """
        package com.acme.base;
        public class Customer extends Hidden {}
        """,
        """
        package com.acme;
        class Vip extends com.acme.base.Customer {} // HERE
        """);
  }
}
