package dev.plimsoll.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check is a class, a page and a test, and says what it has to say in the same form. */
final class ChecksTest {
  private static final Path PAGES = Path.of("../../docs/checks");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.plimsoll.checks");

  private static Stream<Class<?>> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .<Class<?>>map(ServiceLoader.Provider::type)
        .filter(check -> check.getPackageName().startsWith("dev.plimsoll.checks"));
  }

  @Test
  void everyCheckIsRegistered() {
    List<String> written =
        CLASSES.stream()
            .filter(type -> type.isAssignableTo(PolicyCheck.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getSimpleName)
            .toList();
    List<String> registered = checks().<String>map(Class::getSimpleName).toList();

    assertThat(registered).containsExactlyInAnyOrderElementsOf(written);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("checks")
  void isAFinalPolicyCheck(Class<?> check) {
    assertThat(check).isFinal().isPublic();
    assertThat(PolicyCheck.class).isAssignableFrom(check);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("checks")
  void speaksInTheForm(Class<?> check) {
    BugPattern pattern = check.getAnnotation(BugPattern.class);

    assertThat(pattern.summary()).matches("[A-Z`][^!?]*[^.!? ]");
    assertThat(pattern.explanation()).isEmpty();
    assertThat(pattern.link()).isEqualTo(Docs.CHECKS_BASE_URL + check.getSimpleName());
    assertThat(pattern.linkType()).isEqualTo(BugPattern.LinkType.CUSTOM);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("checks")
  void hasAPage(Class<?> check) throws Exception {
    List<String> page = Files.readAllLines(PAGES.resolve(check.getSimpleName() + ".md"));

    assertThat(page.get(0)).isEqualTo("# " + check.getSimpleName());
    assertThat(page.stream().filter(line -> line.startsWith("## ")))
        .containsSubsequence(
            "## What it flags",
            "## Why",
            "## How to fix",
            "## What it does not see",
            "## Configuration",
            "## Suppression");
    assertThat(Files.readString(PAGES.resolve("README.md")))
        .contains("[%1$s](%1$s.md)".formatted(check.getSimpleName()));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("checks")
  void hasATest(Class<?> check) throws Exception {
    assertThat(Class.forName(check.getName() + "Test")).isNotNull();
  }
}
