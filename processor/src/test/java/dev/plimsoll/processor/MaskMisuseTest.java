package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import org.junit.jupiter.api.Test;

/** Which masks and redactors {@code @Sensitive} refuses, and in which words. */
final class MaskMisuseTest {
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
}
