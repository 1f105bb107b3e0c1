package dev.plimsoll.runtime.guice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one framework. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndGuiceOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.google.inject..",
            "jakarta.inject",
            "dev.plimsoll.runtime.telemetry",
            "dev.plimsoll.runtime.guice")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.guice"));
  }
}
