package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import org.junit.jupiter.api.Test;

/** What {@code @Sensitive} refuses, and in which words. */
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
  void credentialThatShowsAPart() {
    refused(
        Problem.WEAK_CREDENTIAL_MASK,
        "`pin` is a credential but is rendered by `Mask.LAST_4`; part of a secret helps to guess the"
            + " rest. To fix: use `Mask.FULL` or `Mask.OMIT`",
        """
        package com.acme;
        record Login(
            @Sensitive(kind = SensitiveKind.CREDENTIAL, mask = Mask.LAST_4) // HERE
            String pin) {}
        """);
    refused(
        Problem.WEAK_CREDENTIAL_MASK,
        "`pin` is a credential but is rendered by a redactor of its own; part of a secret helps to"
            + " guess the rest. To fix: use `Mask.FULL` or `Mask.OMIT`",
        """
        package com.acme;
        class Login {
          @Sensitive(kind = SensitiveKind.CREDENTIAL, redactor = Half.class) // HERE
          String pin;
        }
        """,
        """
        package com.acme;
        public class Half implements Redactor<String> {
          @Override public String redact(String s) { return s; }
        }
        """);
  }

  @Test
  void aKindThatSaysSecretIsACredentialToo() {
    for (String kind : new String[] {"cvv", "PIN", "api-key", "password"}) {
      refused(
          Problem.WEAK_CREDENTIAL_MASK,
          "`code` is a credential but is rendered by `Mask.HMAC`; part of a secret helps to guess the"
              + " rest. To fix: use `Mask.FULL` or `Mask.OMIT`",
          """
          package com.acme;
          record Login(
              @Sensitive(kind = "%s", mask = Mask.HMAC) // HERE
              String code) {}
          """
              .formatted(kind));
    }
  }

  @Test
  void aNameThatSaysSecretIsACredentialUnlessTheKindSaysOtherwise() {
    for (String name : new String[] {"cvv", "cardPin", "oldPassword"}) {
      refused(
          Problem.WEAK_CREDENTIAL_MASK,
          "`%s` is a credential but is rendered by `Mask.LAST_4`; part of a secret helps to guess the"
                  .formatted(name)
              + " rest. To fix: use `Mask.FULL` or `Mask.OMIT`",
          """
          package com.acme;
          record Login(
              @Sensitive(mask = Mask.LAST_4) // HERE
              String %s) {}
          """
              .formatted(name));
    }
    Compiled.cleanly(
        """
        package com.acme;
        record Place(@Sensitive(kind = SensitiveKind.PERSONAL, mask = Mask.LAST_4) String pin,
            @Sensitive(mask = Mask.LAST_4) String spin, @Sensitive(mask = Mask.HMAC) String passwordHint) {}
        """);
  }

  @Test
  void aBucketOfNoWidth() {
    refused(
        Problem.INVALID_BUCKET,
        "the ranges of `age` are 0 wide, but a range holds a value at least. To fix: give `bucket` a"
            + " number above 0",
        """
        package com.acme;
        record Patient(
            @Sensitive(mask = Mask.BUCKET, bucket = 0) // HERE
            int age) {}
        """);
  }

  @Test
  void masksOfNumbersAndDatesOnOtherTypes() {
    String[][] cases = {
      {"BUCKET", "a number", "String"},
      {"YEAR", "a date", "String"},
      {"MONTH", "a date", "int"},
      {"HMAC", "a text, a whole number or a `UUID`", "double"}
    };
    for (String[] wrong : cases) {
      refused(
          Problem.MASK_NEEDS_TEXT,
          "`Mask.%s` needs %s, but `value` is `%s`. To fix: use `Mask.FULL`, or a redactor for that type"
              .formatted((Object[]) wrong),
          """
          package com.acme;
          record Wrong(
              @Sensitive(mask = Mask.%s) // HERE
              %s value) {}
          """
              .formatted(wrong[0], wrong[2]));
    }
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
  void maskThatNeedsAText() {
    refused(
        Problem.MASK_NEEDS_TEXT,
        "`Mask.EMAIL_DOMAIN` needs a text, but `mails` is `List<String>`. To fix: use `Mask.FULL`, or a"
            + " redactor for that type",
        """
        package com.acme;
        record Customer(
            @Sensitive(mask = Mask.EMAIL_DOMAIN) // HERE
            List<String> mails) {}
        """);
    refused(
        Problem.MASK_NEEDS_TEXT,
        "`Mask.LAST_4` needs a text or a whole number, but `raw` is `char[]`. To fix: use `Mask.FULL`,"
            + " or a redactor for that type",
        """
        package com.acme;
        class Card {
          @Sensitive(mask = Mask.LAST_4) // HERE
          private char[] raw;
        }
        """);
  }

  @Test
  void maskAndRedactor() {
    refused(
        Problem.MASK_AND_REDACTOR,
        "`iban` names both a mask and a redactor; only one can render it. To fix: remove one",
        """
        package com.acme;
        class Account {
          @Sensitive(mask = Mask.FULL, redactor = Half.class) // HERE
          String iban;
        }
        """,
        """
        package com.acme;
        public class Half implements Redactor<Object> {
          @Override public String redact(Object s) { return "h"; }
        }
        """);
  }

  @Test
  void redactorThatCannotBeCreated() {
    refused(
        Problem.REDACTOR_NOT_USABLE,
        "`Half` cannot be created: it is not public. To fix: make it a public class with a public"
            + " constructor without parameters",
        """
        package com.acme;
        class Account {
          @Sensitive(redactor = Half.class) // HERE
          String iban;
        }
        """,
        """
        package com.acme;
        class Half implements Redactor<Object> {
          @Override public String redact(Object s) { return "h"; }
        }
        """);
    refused(
        Problem.REDACTOR_NOT_USABLE,
        "`Half` cannot be created: it has no public constructor without parameters. To fix: make it a"
            + " public class with a public constructor without parameters",
        """
        package com.acme;
        class Account {
          @Sensitive(redactor = Half.class) // HERE
          String iban;
        }
        """,
        """
        package com.acme;
        public class Half implements Redactor<Object> {
          Half() {}
          @Override public String redact(Object s) { return "h"; }
        }
        """);
    refused(
        Problem.REDACTOR_NOT_USABLE,
        "`Half` cannot be created: it is abstract. To fix: make it a public class with a public"
            + " constructor without parameters",
        """
        package com.acme;
        class Account {
          @Sensitive(redactor = Half.class) // HERE
          String iban;
        }
        """,
        """
        package com.acme;
        public abstract class Half implements Redactor<Object> {}
        """);
    refused(
        Problem.REDACTOR_NOT_USABLE,
        "`Half` cannot be created: it is an inner class. To fix: make it a public class with a public"
            + " constructor without parameters",
        """
        package com.acme;
        public class Account {
          @Sensitive(redactor = Half.class) // HERE
          String iban;
          public class Half implements Redactor<Object> {
            public Half() {}
            @Override public String redact(Object s) { return "h"; }
          }
        }
        """);
  }

  @Test
  void redactorOfAnotherType() {
    refused(
        Problem.REDACTOR_TAKES_ANOTHER_TYPE,
        "`Half` renders `Long`, but `iban` is `String`. To fix: name a redactor for that type or a"
            + " supertype",
        """
        package com.acme;
        class Account {
          @Sensitive(redactor = Half.class) // HERE
          String iban;
        }
        """,
        """
        package com.acme;
        public class Half implements Redactor<Long> {
          @Override public String redact(Long s) { return "h"; }
        }
        """);
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
