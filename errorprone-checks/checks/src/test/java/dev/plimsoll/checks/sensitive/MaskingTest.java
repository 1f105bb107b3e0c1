package dev.plimsoll.checks.sensitive;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.SensitiveEgress;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a method that is declared to mask is believed, and what it may not do. */
final class MaskingTest {
  private final CompilationTestHelper helper =
      CompilationTestHelper.newInstance(SensitiveEgress.class, getClass());

  @Test
  void resultsMayBeShown() {
    helper
        .addSourceLines(
            "Masker.java",
            """
            import dev.plimsoll.annotations.Masking;

            interface Masker {
              @Masking
              String mask(String value);

              String shorten(String value);
            }
            """)
        .addSourceLines(
            "Stars.java",
            """
            class Stars implements Masker {
              @Override
              public String mask(String value) {
                return value.substring(0, 1) + "***";
              }

              @Override
              public String shorten(String value) {
                return value.substring(0, 1) + "***";
              }
            }
            """)
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              void print(Masker any, Stars stars, @Sensitive String pin) {
                System.out.println(any.mask(pin));
                System.out.println(stars.mask(pin));
                // BUG: Diagnostic contains: `print(pin)`
                System.out.println(stars.shorten(pin));
              }
            }
            """)
        .doTest();
  }

  @Test
  void lambdasThatMask() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Masking;
            import dev.plimsoll.annotations.Redactor;

            class A {
              interface Masker {
                @Masking
                String mask(String value, int shown);
              }

              interface Texts {
                String of(String value);
              }

              static final Redactor<String> FIRST = value -> value.substring(0, 1);
              // BUG: Diagnostic contains: `Redactor.redact` is to mask, but returns `value` as it came
              static final Redactor<String> NOTHING = value -> value;
              static final Texts TEXTS = value -> value;

              Masker masker(boolean more) {
                Masker stars = (text, shown) -> "*".repeat(shown);
                if (more) {
                  // BUG: Diagnostic contains: `Masker.mask` is to mask, but returns `text` as it came
                  return (text, shown) -> {
                    String result = text;
                    return shown > 3 ? result : "";
                  };
                }
                return stars;
              }
            }
            """)
        .doTest();
  }

  @Test
  void whatComesBackAsItCame() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Masking;
            import dev.plimsoll.annotations.Redactor;
            import dev.plimsoll.annotations.Sensitive;
            import dev.plimsoll.runtime.redaction.Masks;
            import java.util.Arrays;
            import java.util.List;
            import java.util.Optional;

            class A {
              @Masking
              static String stars(String value) {
                if (value == null) {
                  return value;
                }
                if (value.isEmpty() || value.isBlank()) {
                  return value;
                }
                return "*".repeat(value.length());
              }

              @Masking
              static String ends(String value, String gap) {
                return value == null || value.length() < 8
                    ? gap
                    : value.substring(0, 2) + gap + value.charAt(value.length() - 1);
              }

              @Masking
              static String filled(String value) {
                char[] letters = value.toCharArray();
                Arrays.fill(letters, 0, letters.length - 4, '*');
                return new String(letters);
              }

              @Masking
              static String built(String value) {
                StringBuilder text = new StringBuilder(value);
                text.replace(0, value.length() - 4, "***");
                return text.toString();
              }

              @Masking
              static String digits(String value) {
                return value.replaceAll("[0-9]", "*");
              }

              @Masking
              static int decade(int year) {
                return year / 10 * 10;
              }

              @Masking
              static List<String> all(List<String> values) {
                return values.stream().map(Masks::full).toList();
              }

              @Masking
              static String shortOnes(String value) {
                if (value.length() < 4) {
                  // BUG: Diagnostic contains: `A.shortOnes` is to mask, but returns `value` as it came; callers show the result. To fix: mask the value on every path
                  return value;
                }
                return "***" + value.substring(value.length() - 4);
              }

              @Masking
              static String framed(String value, String frame) {
                // BUG: Diagnostic contains: returns `value` as it came
                return frame + value.trim() + frame;
              }

              @Masking
              static String helped(String value) {
                String text = helper(value);
                // BUG: Diagnostic contains: returns `value` as it came
                return text;
              }

              private static String helper(String value) {
                return Optional.ofNullable(value).orElse("none");
              }

              @Masking
              static String chosen(String prefix, @Sensitive String value, boolean shown) {
                if (prefix.isEmpty()) {
                  return prefix + "***";
                }
                // BUG: Diagnostic contains: returns `chosen(value)` as it came
                return shown ? value : prefix;
              }

              static class Lower implements Redactor<String> {
                @Override
                public String redact(String value) {
                  // BUG: Diagnostic contains: `Lower.redact` is to mask, but returns `value`
                  return value.toLowerCase();
                }
              }

              static class Length implements Redactor<String> {
                @Override
                public String redact(String value) {
                  return value.length() + " letters";
                }
              }

              static String plain(String value) {
                return value;
              }
            }
            """)
        .doTest();
  }

  @Test
  void theAnnotationOfAnotherModule() {
    helper
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;
            import dev.plimsoll.checks.sensitive.library.Payee;

            class A implements Payee.Hash {
              @Override
              public String keyed(String value) {
                // BUG: Diagnostic contains: `A.keyed` is to mask, but returns `value`
                return value;
              }

              void print(Payee.Hash hash, @Sensitive String pin) {
                System.out.println(hash.keyed(pin));
              }
            }
            """)
        .doTest();
  }

  @Test
  void whatIsKnownToPassAllPasses() {
    Models models = Models.load(ErrorProneFlags.empty());
    Set<String> flows =
        models.rows(EgressModels.FLOW).stream().flatMap(MaskingTest::methods).collect(toSet());

    assertThat(models.rows(EgressModels.WHOLE).stream().flatMap(MaskingTest::methods))
        .isNotEmpty()
        .isSubsetOf(flows);
  }

  private static Stream<String> methods(ModelRow row) {
    return Arrays.stream(row.cell(1).split(",")).map(name -> row.cell(0) + "#" + name);
  }
}
