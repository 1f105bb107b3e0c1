package dev.plimsoll.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the runtime: to Micrometer, OpenTelemetry's API, SLF4J and the JDK. */
final class ArchitectureTest {
  private final JavaClasses runtime =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.plimsoll.runtime");

  @Test
  void dependsOnApisAndTheJdkOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.crypto..",
            "com.sun.net.httpserver",
            "io.micrometer.core.instrument",
            "io.opentelemetry.api..",
            "io.opentelemetry.context..",
            "org.slf4j",
            "dev.plimsoll.runtime..")
        .check(runtime);
  }

  @Test
  void thePackagesDoNotKnowEachOther() {
    slices().matching("dev.plimsoll.runtime.(*)..").should().notDependOnEachOther().check(runtime);
  }
}
