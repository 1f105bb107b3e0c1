package dev.plimsoll.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The stages of the pipeline, and the arrows between the packages. */
final class ArchitectureTest {
  private static final String ROOT = "dev.plimsoll.processor";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void onlyPlanAndEmitKnowJavaPoet() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Plan")
        .and()
        .haveSimpleNameNotEndingWith("Planner")
        .and()
        .haveSimpleNameNotEndingWith("Writer")
        .and()
        .haveSimpleNameNotEndingWith("Step")
        .and()
        .resideOutsideOfPackage(ROOT + ".emit")
        .and()
        .haveNameNotMatching(
            ".*(Plan\\$.*|Planner\\$.*|Rendering.*|Copy|Copy\\$.*|AttributeForm.*)")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.squareup.javapoet..")
        .because("reading and judging must not depend on how code is written")
        .check(CLASSES);
  }

  @Test
  void onlyDiagnosticsPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".diagnostic")
        .and()
        .doNotHaveSimpleName("PlimsollProcessor")
        .and()
        .doNotHaveSimpleName("PlimsollCompilationProcessor")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.annotation.processing.Messager")
        .because("every message is a Problem")
        .check(CLASSES);
  }

  @Test
  void onlyEmitWritesFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".emit")
        .and()
        .doNotHaveSimpleName("PlimsollProcessor")
        .and()
        .doNotHaveSimpleName("PlimsollCompilationProcessor")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javax.annotation.processing.Filer")
        .check(CLASSES);
  }

  @Test
  void readersModelsAndValidatorsDoNotPlan() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Reader")
        .or()
        .haveSimpleNameEndingWith("Validator")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Plan")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Planner")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Writer")
        .check(CLASSES);
  }

  @Test
  void writersDoNotLookAtElements() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Writer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.lang.model.util..", "com.google.auto.common..")
        .check(CLASSES);
  }

  @Test
  void featuresDoNotKnowEachOther() {
    slices()
        .matching(ROOT + ".(redaction|instrument|health)")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void theFloorDoesNotKnowTheFeatures() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".source", ROOT + ".diagnostic", ROOT + ".emit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT, ROOT + ".redaction", ROOT + ".instrument", ROOT + ".health", ROOT + ".index")
        .check(CLASSES);
  }

  @Test
  void masksAreThoseOfTheAnnotation() {
    assertThat(dev.plimsoll.processor.source.Mask.values())
        .extracting(Enum::name)
        .containsExactly(
            Arrays.stream(dev.plimsoll.annotations.Mask.values())
                .map(Enum::name)
                .toArray(String[]::new));
  }

  @Test
  void nothingOfTheRuntimeOrTheAnnotationsIsLoaded() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("dev.plimsoll.runtime..", "dev.plimsoll.annotations..")
        .because("the jar is all that a processor path needs")
        .check(CLASSES);
  }
}
