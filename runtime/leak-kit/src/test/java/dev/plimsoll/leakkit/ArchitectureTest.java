package dev.plimsoll.leakkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The kit stands between the runtime, JUnit and a logger. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeJUnitAndLogbackOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "ch.qos.logback..",
            "org.slf4j..",
            "org.junit.jupiter.api..",
            "dev.plimsoll.runtime.redaction",
            "dev.plimsoll.leakkit")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.leakkit"));
  }
}
