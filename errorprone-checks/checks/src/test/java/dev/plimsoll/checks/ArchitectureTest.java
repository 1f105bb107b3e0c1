package dev.plimsoll.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.FindIdentifiers;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.plimsoll.checks");

  @Test
  void tablesAndFactsKnowNoCheck() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.plimsoll.checks.model", "dev.plimsoll.checks.facts")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.plimsoll.checks")
        .check(CLASSES);
  }

  @Test
  void checksDependOnNothingOfOursButAnnotations() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.plimsoll.processor..", "dev.plimsoll.runtime..", "dev.plimsoll.javac..")
        .check(CLASSES);
  }

  @Test
  void findingsLeaveByTheOneDoor() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(PolicyCheck.class.getName())
        .should()
        .callMethodWhere(calls(BugChecker.class, "buildDescription", "describeMatch"))
        .check(CLASSES);
  }

  @Test
  void nothingNeedsJavacOpened() {
    noClasses()
        .should()
        .callMethodWhere(calls(FindIdentifiers.class, "findIdent"))
        .orShould()
        .callMethodWhere(calls(SuggestedFixes.class, "qualifyType"))
        .because("-XDaccessInternalAPI exports javac's packages and does not open them")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String... names) {
    return new DescribedPredicate<>("calls %s of %s", String.join(", ", names), owner.getName()) {
      @Override
      public boolean test(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        return target.getOwner().isAssignableTo(owner) && List.of(names).contains(target.getName());
      }
    };
  }
}
