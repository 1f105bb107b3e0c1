package dev.plimsoll.checks.locks.bytecode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  @Test
  void bytecodeKnowsNoHost() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.objectweb.asm..",
            "dev.plimsoll.checks.locks..",
            "dev.plimsoll.checks.model..")
        .because("whoever has jars can read them, with or without a compiler")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.plimsoll.checks.locks.bytecode"));
  }
}
