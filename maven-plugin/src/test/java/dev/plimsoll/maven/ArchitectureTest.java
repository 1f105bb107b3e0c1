package dev.plimsoll.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.plimsoll.maven");

  @Test
  void reportKnowsNoMaven() {
    noClasses()
        .that()
        .resideInAPackage("dev.plimsoll.maven.report")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "org.codehaus..", "org.slf4j..")
        .because("the judging core also serves other build tools")
        .check(CLASSES);
  }

  @Test
  void goalsLeaveFormatsToTheReport() {
    noClasses()
        .that()
        .resideInAPackage("dev.plimsoll.maven")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "org.snakeyaml..")
        .because("a mojo is parameters and translation")
        .check(CLASSES);
  }

  @Test
  void nothingOfOursIsNeededButTheFactsAndTheSolverOfLocks() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.xml..",
            "org.w3c.dom..",
            "org.xml.sax..",
            "dev.plimsoll.maven..",
            "dev.plimsoll.checks.locks..",
            "dev.plimsoll.checks.model..",
            "org.apache.maven..",
            "org.codehaus.plexus..",
            "org.eclipse.aether..",
            "org.slf4j..",
            "com.fasterxml.jackson.core..",
            "org.snakeyaml.engine..")
        .because("the plugin knows the rest by its facts, so that versions can differ")
        .check(CLASSES);
  }
}
