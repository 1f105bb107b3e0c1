package dev.plimsoll.runtime.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one framework. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndSpringOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.springframework..",
            "org.aopalliance.intercept",
            "org.slf4j",
            "io.micrometer.core.instrument",
            "io.opentelemetry.api..",
            "dev.plimsoll.runtime.telemetry",
            "dev.plimsoll.runtime.health",
            "dev.plimsoll.runtime.spring")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.spring"));
  }
}
