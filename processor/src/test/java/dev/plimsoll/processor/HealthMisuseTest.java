package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code @HealthDependency} refuses, and in which words. */
final class HealthMisuseTest {
  @Test
  void privateMethod() {
    refused(
        Problem.HEALTH_PRIVATE,
        "`Database.ping` is private, so `AcmeHealthRegistry` cannot call it. To fix: make it"
            + " package-private or public",
        """
        package com.acme;
        class Database {
          @HealthDependency private boolean ping() { return true; } // HERE
        }
        """);
  }

  @Test
  void parameters() {
    refused(
        Problem.HEALTH_PARAMETERS,
        "`Database.ping` takes parameters, which a health check has no values for. To fix: remove them",
        """
        package com.acme;
        class Database {
          @HealthDependency boolean ping(int times) { return true; } // HERE
        }
        """);
  }

  @Test
  void returnType() {
    refused(
        Problem.HEALTH_RETURN,
        "`Database.ping` returns `String`, which is neither up nor down. To fix: return a boolean,"
            + " nothing, or a `CompletionStage`",
        """
        package com.acme;
        class Database {
          @HealthDependency String ping() { return "up"; } // HERE
        }
        """);
  }

  @Test
  void duration() {
    for (String text : List.of("", "2", "2 weeks", "0s", "-1s", "1.5s", "s")) {
      refused(
          Problem.HEALTH_DURATION,
          "timeout `"
              + text
              + "` of `Database.ping` is not a duration. To fix: write a positive number and a unit, such"
              + " as `500ms`, `2s`, `5m` or `1h`",
          """
          package com.acme;
          class Database {
            @HealthDependency(timeout = "TEXT") void ping() {} // HERE
          }
          """
              .replace("TEXT", text));
    }
  }

  @Test
  void timeoutThatIsNotShorterThanTheInterval() {
    refused(
        Problem.HEALTH_TIMEOUT,
        "`Database.ping` may take `1m` but is called every `60s`, so calls would pile up. To fix: make"
            + " the timeout shorter than the interval",
        """
        package com.acme;
        class Database {
          @HealthDependency(timeout = "1m", interval = "60s") void ping() {} // HERE
        }
        """);
  }

  @Test
  void twoOfOneName() {
    refused(
        Problem.HEALTH_DUPLICATE,
        "`Database.ping` and `Ledger.ping` are both named `database`. To fix: give one another name",
        """
        package com.acme;
        class Database {
          @HealthDependency(name = "database") void ping() {}
        }
        """,
        """
        package com.acme;
        class Ledger {
          @HealthDependency(name = "database") void ping() {} // HERE
        }
        """);
  }

  @Test
  void outOfReach() {
    refused(
        Problem.HEALTH_OUT_OF_REACH,
        "`Database.ping` is not visible to `com.acme.AcmeHealthRegistry`. To fix: make the method and"
            + " its type public, or move the registry by `-Aplimsoll.healthRegistry`",
        """
        package com.acme.db;
        public class Database {
          @HealthDependency void ping() {} // HERE
        }
        """,
        """
        package com.acme.mail;
        public class Mail {
          @HealthDependency public void ping() {}
        }
        """);
    refused(
        Problem.HEALTH_OUT_OF_REACH,
        "`Inner.ping` is not visible to `com.acme.AcmeHealthRegistry`. To fix: make the method and its"
            + " type public, or move the registry by `-Aplimsoll.healthRegistry`",
        """
        package com.acme;
        class Database {
          private static class Inner {
            @HealthDependency public void ping() {} // HERE
          }
        }
        """);
  }

  @Test
  void throwable() {
    refused(
        Problem.HEALTH_THROWS,
        "`Database.ping` may throw `Throwable`, which is no `Exception`. To fix: narrow its `throws`",
        """
        package com.acme;
        class Database {
          @HealthDependency void ping() throws Throwable {} // HERE
        }
        """);
  }

  @Test
  void noCommonPackage() {
    refused(
        Problem.HEALTH_NO_PACKAGE,
        "`com.acme.Database` and `org.other.Mail` share no package that the health registry could be in."
            + " To fix: name it by `-Aplimsoll.healthRegistry`, such as `com.acme.ShopHealthRegistry`",
        """
        package com.acme;
        public class Database {
          @HealthDependency public void ping() {} // HERE
        }
        """,
        """
        package org.other;
        public class Mail {
          @HealthDependency public void ping() {}
        }
        """);
  }

  @Test
  void registryNameThatIsTaken() {
    refused(
        Problem.GENERATED_NAME_TAKEN,
        "`AcmeHealthRegistry` is to be generated for `the health checks of this compilation`, but that"
            + " name is taken. To fix: rename one of the two",
        """
        package com.acme;
        class Database {
          @HealthDependency void ping() {} // HERE
        }
        """,
        """
        package com.acme;
        class AcmeHealthRegistry {}
        """);
  }
}
