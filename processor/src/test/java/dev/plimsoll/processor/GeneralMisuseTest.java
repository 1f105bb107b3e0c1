package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.plimsoll.processor.diagnostic.CrashGuard;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.source.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Mistakes that belong to no one feature: options, missing types, our own bugs. */
final class GeneralMisuseTest {
  private static final String PLAIN = "package com.acme; class Plain {}";

  @Test
  void unknownOption() {
    refused(
        Problem.UNKNOWN_OPTION,
        "`-Aplimsoll.maxSerie` is not an option of Plimsoll. To fix: use one of"
            + " `-Aplimsoll.healthRegistry`, `-Aplimsoll.maxSeries`,"
            + " `-Aplimsoll.migrate`, `-Aplimsoll.sensitiveAnnotations`, or remove it",
        List.of("-Aplimsoll.maxSerie=1"),
        PLAIN);
  }

  @Test
  void invalidOption() {
    for (String value : List.of("many", "0", "-1", "")) {
      refused(
          Problem.INVALID_OPTION,
          "`-Aplimsoll.maxSeries` is `"
              + value
              + "` but must be a whole number above 0. To fix: correct the value, or remove the option",
          List.of("-Aplimsoll.maxSeries=" + value),
          PLAIN);
    }
    refused(
        Problem.INVALID_OPTION,
        "`-Aplimsoll.healthRegistry` is `no name` but must be the qualified name of a class, such as"
            + " `com.acme.ShopHealthRegistry`. To fix: correct the value, or remove the option",
        List.of("-Aplimsoll.healthRegistry=no name"),
        PLAIN);
  }

  @Test
  void invalidNameOfAnAnnotation() {
    refused(
        Problem.INVALID_OPTION,
        "`-Aplimsoll.sensitiveAnnotations` is `@Redacted` but must be names of annotations joined by"
            + " commas, such as `Redacted,com.acme.DoNotLog`. To fix: correct the value, or remove"
            + " the option",
        List.of("-Aplimsoll.sensitiveAnnotations=DoNotLog,@Redacted"),
        PLAIN);
  }

  @Test
  void optionsOfOthersAreNotOurs() {
    Compilation compilation = Compiled.compile(List.of("-Aother.option=1"), PLAIN);

    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void unresolvedTypeIsJavacsToReport() {
    Compilation compilation =
        Compiled.compile(
            List.of(),
            """
            package com.acme;
            interface Ledger { @Traced Missing post(); }
            """);

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.getMessage(null)).contains("cannot find symbol"));
  }

  @Test
  void typeThatAnotherProcessorGeneratesIsWaitedFor() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new PlimsollProcessor(), new PlimsollCompilationProcessor(), new Generator())
            .compile(
                Compiled.source(
                    """
                    package com.acme;
                    interface Ledger { @Traced Made post(); @HealthDependency boolean ping(); }
                    """),
                Compiled.source("package com.acme; record Secret(@Sensitive Made made) {}"));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    assertThat(compilation.generatedSourceFiles())
        .extracting(file -> file.getName().replaceFirst(".*/", ""))
        .contains("InstrumentedLedger.java", "SecretRedaction.java", "AcmeHealthRegistry.java");
  }

  @Test
  void ourOwnBugIsOursAndOtherTypesGoOn() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new Crashing())
            .compile(
                Compiled.source("package com.acme; @Traced interface Bad { void post(); }"),
                Compiled.source("package com.acme; @Traced interface Good { void post(); }"));

    assertThat(compilation.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.getMessage(null))
                    .startsWith(
                        "[Internal] Plimsoll failed on `Bad`; this is a bug in Plimsoll, not in your"
                            + " code. Please report it at ")
                    .contains("java.lang.IllegalStateException: boom", "\tat "));
    assertThat(compilation.notes())
        .extracting(note -> note.getMessage(null))
        .contains("went on with Good");
  }

  /** A processor with a step that fails on one type. */
  private static final class Crashing extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("dev.plimsoll.annotations.Traced");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Step step =
          new Step() {
            @Override
            public boolean isAbout(TypeElement annotation) {
              return true;
            }

            @Override
            public void process(TypeElement type) {
              if (type.getSimpleName().contentEquals("Bad")) {
                throw new IllegalStateException("boom");
              }
              processingEnv
                  .getMessager()
                  .printMessage(Diagnostic.Kind.NOTE, "went on with " + type.getSimpleName());
            }
          };
      new Rounds(
              processingEnv.getElementUtils(),
              ImmutableList.of(step),
              new CrashGuard(processingEnv.getMessager()))
          .run(annotations, round);
      return false;
    }
  }

  @Test
  void healthCheckThatIsGeneratedTooLate() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new PlimsollCompilationProcessor(), new Generator())
            .compile(
                Compiled.source(
                    """
                    package com.acme;
                    class Database { @HealthDependency boolean ping() { return true; } }
                    """));

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(null))
        .containsExactly(Problem.HEALTH_TOO_LATE.message("Made.ping", "AcmeHealthRegistry"));
  }

  /** Generates {@code com.acme.Made} in the first round. */
  private static final class Generator extends AbstractProcessor {
    private boolean isDone;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!isDone) {
        isDone = true;
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("com.acme.Made").openWriter()) {
          writer.write(
              "package com.acme; public class Made {"
                  + " @dev.plimsoll.annotations.HealthDependency(name = \"made\")"
                  + " public static void ping() {} }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
