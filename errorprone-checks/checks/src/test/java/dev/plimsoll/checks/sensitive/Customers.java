package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.SensitiveEgress;

/** A record with sensitive components, whose own text is redacted. */
public final class Customers {
  private Customers() {}

  /** Lets a helper compile a mask of the runtime, which the checks do not depend on. */
  public static CompilationTestHelper withMasks(CompilationTestHelper helper) {
    return helper.addSourceLines(
        "Masks.java",
        """
        package dev.plimsoll.runtime.redaction;

        public final class Masks {
          public static String last4(Object value) {
            return "";
          }
        }
        """);
  }

  /** Returns a helper that compiles it with what a test adds. */
  public static CompilationTestHelper helper(Class<?> test) {
    return withMasks(CompilationTestHelper.newInstance(SensitiveEgress.class, test))
        .addSourceLines(
            "Customer.java",
            """
            import dev.plimsoll.annotations.Mask;
            import dev.plimsoll.annotations.Sensitive;
            import java.util.List;

            record Customer(
                String name,
                @Sensitive(mask = Mask.EMAIL_DOMAIN) String email,
                @Sensitive(mask = Mask.LAST_4) String card,
                @Sensitive List<String> phones) {
              @Override
              public String toString() {
                return CustomerRedaction.toString(this);
              }
            }
            """)
        .addSourceLines(
            "CustomerRedaction.java",
            """
            final class CustomerRedaction {
              static String toString(Customer value) {
                return "";
              }
            }
            """);
  }
}
