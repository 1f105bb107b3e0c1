package dev.plimsoll.runtime.log4j2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one library. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndLog4jOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.apache.logging.log4j..",
            "dev.plimsoll.runtime.redaction",
            "dev.plimsoll.runtime.log4j2")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.log4j2"));
  }
}
