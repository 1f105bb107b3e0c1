package dev.plimsoll.runtime.logback;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one library. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndLogbackOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "ch.qos.logback..",
            "org.slf4j..",
            "net.logstash.logback..",
            "com.fasterxml.jackson.core..",
            "dev.plimsoll.runtime.redaction",
            "dev.plimsoll.runtime.logback")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.logback"));
  }
}
