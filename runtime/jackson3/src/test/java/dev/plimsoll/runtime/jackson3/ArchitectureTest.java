package dev.plimsoll.runtime.jackson3;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one library. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndJacksonOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation",
            "dev.plimsoll.runtime.redaction",
            "dev.plimsoll.runtime.jackson3")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.jackson3"));
  }
}
