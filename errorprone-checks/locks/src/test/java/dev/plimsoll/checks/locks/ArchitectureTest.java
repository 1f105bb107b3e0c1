package dev.plimsoll.checks.locks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.plimsoll.checks");

  @Test
  void locksKnowNoHost() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "dev.plimsoll.checks.locks..",
            "dev.plimsoll.checks.facts..",
            "dev.plimsoll.checks.model..")
        .because("javac and Maven both run it, each over what it has read itself")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev.plimsoll.checks.facts", "dev.plimsoll.checks.model"})
  void factsAndTablesKnowNoLocks(String formats) {
    classes()
        .that()
        .resideInAPackage(formats)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", formats)
        .check(CLASSES);
  }
}
