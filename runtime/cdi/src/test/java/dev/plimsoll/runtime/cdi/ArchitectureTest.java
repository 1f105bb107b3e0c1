package dev.plimsoll.runtime.cdi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one framework. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndCdiOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "jakarta.enterprise..",
            "jakarta.inject",
            "jakarta.annotation",
            "jakarta.decorator",
            "jakarta.interceptor",
            "io.micrometer.core.instrument",
            "io.opentelemetry.api",
            "org.slf4j",
            "dev.plimsoll.runtime.telemetry",
            "dev.plimsoll.runtime.cdi")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.cdi"));
  }
}
