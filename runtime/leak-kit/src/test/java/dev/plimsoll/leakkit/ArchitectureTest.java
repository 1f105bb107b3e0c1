package dev.plimsoll.leakkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The kit stands between the runtime, JUnit and the ways out. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeJUnitAndTheWaysOutOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "ch.qos.logback..",
            "org.slf4j..",
            "org.apache.logging.log4j..",
            "io.micrometer.core.instrument..",
            "io.opentelemetry..",
            "com.fasterxml.jackson..",
            "tools.jackson..",
            "org.junit.jupiter.api..",
            "org.junit.platform.launcher..",
            "dev.plimsoll.runtime.redaction",
            "dev.plimsoll.runtime.health",
            "dev.plimsoll.leakkit")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.leakkit"));
  }
}
