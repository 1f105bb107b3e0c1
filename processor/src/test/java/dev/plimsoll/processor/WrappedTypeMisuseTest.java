package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.plimsoll.processor.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types and methods that no wrapper can be written for, and in which words that is said. */
final class WrappedTypeMisuseTest {
  @Test
  void onARecord() {
    refused(
        Problem.INSTRUMENTED_RECORD,
        "`Point` is a record, which cannot be extended. To fix: annotate an interface that it"
            + " implements, or move the method to a class",
        """
        package com.acme;
        record Point(int x) {
          @Traced int twice() { return x * 2; } // HERE
        }
        """);
  }

  @Test
  void onAnEnum() {
    refused(
        Problem.INSTRUMENTED_ENUM,
        "`Level` is an enum, which cannot be extended. To fix: annotate an interface that it"
            + " implements, or move the method to a class",
        """
        package com.acme;
        @Traced
        enum Level { A } // HERE
        """);
  }

  @Test
  void onAnAnnotation() {
    refused(
        Problem.INSTRUMENTED_ANNOTATION,
        "`Config` is an annotation, whose methods nobody calls to get work done. To fix: annotate an"
            + " interface or a class",
        """
        package com.acme;
        @interface Config {
          @Traced int value(); // HERE
        }
        """);
  }

  @Test
  void onAFinalClass() {
    refused(
        Problem.FINAL_CLASS,
        "`Ledger` is final, so no wrapper can extend it. To fix: annotate an interface that it"
            + " implements, or remove `final`",
        """
        package com.acme;
        final class Ledger {
          @Traced void post() {} // HERE
        }
        """);
  }

  @Test
  void onAnInnerClass() {
    refused(
        Problem.INNER_CLASS,
        "`Ledger` is an inner class, whose instances belong to one of `Bank`. To fix: make it static,"
            + " or annotate an interface that it implements",
        """
        package com.acme;
        class Bank {
          class Ledger {
            @Traced void post() {} // HERE
          }
        }
        """);
  }

  @Test
  void onAnAbstractClass() {
    refused(
        Problem.ABSTRACT_CLASS,
        "`Ledger` leaves `close` abstract, so its wrapper could not be created. To fix: annotate an"
            + " interface, or the classes that extend it",
        """
        package com.acme;
        abstract class Ledger {
          @Traced void post() {} // HERE
          abstract void close();
        }
        """);
  }

  @Test
  void onAClassWithoutAccessibleConstructor() {
    refused(
        Problem.NO_CONSTRUCTOR,
        "`Ledger` has only constructors that are private or take private types, so no wrapper can"
            + " extend it. To fix: make one package-private, or annotate an interface that it"
            + " implements",
        """
        package com.acme;
        class Ledger {
          private interface Book {}
          private Ledger() {}
          Ledger(Book[] books) {}
          @Traced void post() {} // HERE
        }
        """);
  }

  @Test
  void whatIsMissingFromSourceCodeIsToldByTheCompilerAlone() {
    Compilation compilation =
        Compiled.compile(
            List.of(),
            "package com.acme; interface Wide { Gone gone(); }",
            "package com.acme; interface Ledger extends Wide { @Traced void post(); }");

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getCode())
        .isEqualTo("compiler.err.cant.resolve.location");
  }

  @Test
  void onAnInterfaceThatInheritsATypeThatIsNotThere(@TempDir Path folder) throws IOException {
    Directory library =
        new Directory(folder)
            .compile(
                "package com.acme; public interface Wide { Map<String, Gone[]> gone(); }",
                "package com.acme; public interface Gone {}");
    library.delete("com/acme/Gone.class");

    refused(
        Problem.MISSING_TYPE,
        "`Wide.gone` mentions `com.acme.Gone`, which is not on the class path, so"
            + " `InstrumentedLedger` could not be compiled. To fix: add the library that has that"
            + " type",
        List.of("-cp", library.classPath()),
        """
        package com.acme;
        interface Ledger extends Wide { // HERE
          @Traced void post();
        }
        """);
  }

  @Test
  void onASealedInterface() {
    refused(
        Problem.SEALED_WITHOUT_WRAPPER,
        "`Shape` is sealed and does not permit its wrapper. To fix: write `permits Circle, Square,"
            + " InstrumentedShape`, or annotate a type that is not sealed",
        """
        package com.acme;
        sealed interface Shape permits Circle, Square { @Traced int area(); } // HERE
        """,
        """
        package com.acme;
        record Circle(int area) implements Shape {}
        """,
        """
        package com.acme;
        record Square(int area) implements Shape {}
        """);
  }

  @Test
  void onAPrivateMethod() {
    refused(
        Problem.PRIVATE_METHOD,
        "`Ledger.post` is private, so no wrapper can override it. To fix: make it package-private, or"
            + " annotate the method that calls it",
        """
        package com.acme;
        class Ledger {
          @Traced private void post() {} // HERE
        }
        """);
  }

  @Test
  void onAStaticMethod() {
    refused(
        Problem.STATIC_METHOD,
        "`Ledger.post` is static, so no wrapper can override it. To fix: make it an instance method, or"
            + " annotate the method that calls it",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("ledger.post") static void post() {} // HERE
        }
        """);
  }

  @Test
  void onAFinalMethod() {
    refused(
        Problem.FINAL_METHOD,
        "`Ledger.post` is final, so no wrapper can override it. To fix: remove `final`, or annotate an"
            + " interface that declares it",
        """
        package com.acme;
        class Ledger {
          @Traced final void post() {} // HERE
        }
        """);
  }

  @Test
  void onAPrivateType() {
    refused(
        Problem.PRIVATE_TYPE,
        "`Ledger` is private, so `InstrumentedBank_Ledger` cannot be generated beside it. To fix: make"
            + " it package-private",
        """
        package com.acme;
        class Bank {
          private interface Ledger { @Traced void post(); } // HERE
        }
        """);
  }

  @Test
  void generatedNameThatIsTaken() {
    refused(
        Problem.GENERATED_NAME_TAKEN,
        "`InstrumentedLedger` is to be generated for `Ledger`, but that name is taken. To fix: rename"
            + " one of the two",
        """
        package com.acme;
        interface Ledger { @Traced void post(); } // HERE
        """,
        """
        package com.acme;
        class InstrumentedLedger {}
        """);
  }

  @Test
  void signatureOutOfReach() {
    refused(
        Problem.SIGNATURE_OUT_OF_REACH,
        "`Base.post` mentions `Hidden`, which `InstrumentedLedger` cannot name. To fix: make that type"
            + " visible in the package, or override the method in `Ledger`",
        """
        package com.acme.base;
        class Hidden {}
        """,
        """
        package com.acme.base;
        public interface Base { void post(List<Hidden> hidden); }
        """,
        """
        package com.acme;
        interface Ledger extends com.acme.base.Base { @Traced void close(); } // HERE
        """);
  }

  @Test
  void typeWithNothingToWrap() {
    refused(
        Problem.NOTHING_TO_WRAP,
        "`Ledger` declares no method that a wrapper could watch, so `@Traced` has no effect. To fix:"
            + " annotate the type that declares the methods, or remove it",
        """
        package com.acme;
        @Traced // HERE
        class Ledger { void post() {} }
        """);
  }

  @Test
  void warningIsSuppressedByItsName() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            @SuppressWarnings("MeasuresSubmission")
            interface Ledger { @Traced Iterator<String> post(); }
            """);

    assertThat(compiled.generated("com.acme.InstrumentedLedger")).contains("delegate.post()");
  }

  @Test
  void afterAnErrorNothingIsGeneratedForTheTypeButForOthers() {
    var compilation =
        Compiled.compile(
            List.of(),
            """
            package com.acme;
            interface Ledger { @Traced static void post() {} @Traced void other(); }
            """,
            """
            package com.acme;
            interface Books { @Traced void post(); }
            """);

    assertThat(compilation.errors()).hasSize(1);
  }
}
