package dev.plimsoll.runtime.guava;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one library. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndGuavaOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.google.common..",
            "io.opentelemetry.context",
            "dev.plimsoll.runtime.telemetry",
            "dev.plimsoll.runtime.guava")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.guava"));
  }
}
