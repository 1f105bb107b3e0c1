package dev.plimsoll.runtime.rxjava3;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The adapter stands between the runtime and one library. */
final class ArchitectureTest {
  @Test
  void dependsOnTheRuntimeAndRxJavaOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "io.reactivex.rxjava3..",
            "org.reactivestreams",
            "io.opentelemetry.context",
            "dev.plimsoll.runtime.telemetry",
            "dev.plimsoll.runtime.rxjava3")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.runtime.rxjava3"));
  }
}
