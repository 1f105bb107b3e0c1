package dev.plimsoll.javac;

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
          .importPackages("dev.plimsoll.javac");

  @Test
  void theFirstClassTouchesOnlyWhatJavacExports() {
    classes()
        .that()
        .haveNameMatching("dev\\.plimsoll\\.javac\\.PlimsollPlugin.*")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.tools..",
            "com.sun.source..",
            "com.google.auto.service..",
            "dev.plimsoll.javac..")
        .check(CLASSES);
  }

  @Test
  void thePluginKnowsTheChecksAndNothingElseOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.plimsoll.processor..", "dev.plimsoll.runtime..", "dev.plimsoll.maven..")
        .check(CLASSES);
  }
}
