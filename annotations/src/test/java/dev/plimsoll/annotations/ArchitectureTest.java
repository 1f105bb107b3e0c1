package dev.plimsoll.annotations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** What everybody's class path can bear. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.plimsoll.annotations");

  @Test
  void dependsOnNothing() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.plimsoll.annotations")
        .check(CLASSES);
  }

  @Test
  void annotationsAreInTheClassFileAndNotOnTypeUses() {
    assertThat(CLASSES)
        .filteredOn(JavaClass::isAnnotation)
        .isNotEmpty()
        .allSatisfy(
            annotation -> {
              Class<?> type = annotation.reflect();
              assertThat(type.getAnnotation(Retention.class).value())
                  .isNotEqualTo(RetentionPolicy.SOURCE);
              assertThat(type.getAnnotation(Target.class).value())
                  .doesNotContain(ElementType.TYPE_USE);
            });
  }
}
