package dev.plimsoll.checks.locks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
        .resideInAnyPackage("java..", "dev.plimsoll.checks.locks..", "dev.plimsoll.checks.facts..")
        .because("javac and Maven both run it, each over what it has read itself")
        .check(CLASSES);
  }

  @Test
  void factsKnowNoLocks() {
    classes()
        .that()
        .resideInAPackage("dev.plimsoll.checks.facts")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.plimsoll.checks.facts")
        .check(CLASSES);
  }
}
