package dev.plimsoll.leakkit;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Fails a test that lets a sensitive value out.
 *
 * <pre>{@code
 * @ExtendWith(LeakKit.class)
 * final class CheckoutLeakTest {
 *   @Test
 *   void aDeclinedCardIsNotLogged(Leaks leaks) {
 *     Customer customer = leaks.filled(Customer.class);
 *     assertThrows(CardDeclined.class, () -> checkout.pay(customer));
 *     leaks.look("the answer", client.get("/customers/1"));
 *   }
 * }
 * }</pre>
 *
 * <p>Looked through without another word: standard output and error; what is logged with Logback,
 * Log4j 2 and {@code java.util.logging}; spans and baggage of OpenTelemetry; the global meter
 * registry; registries of meters and of health checks, exporters and mappers in fields of the test;
 * and the stack trace of a test that fails. Parts that are elsewhere are handed to {@link
 * Leaks#watch}, and what else leaves to {@link Leaks#look}. Standard output belongs to the whole
 * process, so such tests run one after another.
 */
public final class LeakKit
    implements BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterEachCallback,
        ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(LeakKit.class);

  static {
    /* For launchers that know no sessions. */
    ContextWatch.install();
  }

  /** Creates the extension; called by JUnit. */
  public LeakKit() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    leaks(context).begin();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    leaks(context).read(context.getRequiredTestInstances().getAllInstances());
    context
        .getExecutionException()
        .ifPresent(thrown -> leaks(context).look("the exception of the test", thrown));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> found = leaks(context).end();
    if (!found.isEmpty()) {
      throw new AssertionError("Sensitive values have left:\n" + String.join("\n", found));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Leaks.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      /* There is one for each test; what another one filled would never be looked for. */
      throw new ParameterResolutionException(
          "`Leaks` belongs to one test, and `%s` runs before or after it. Take it as a parameter of the test, or of a method with @BeforeEach"
              .formatted(parameter.getDeclaringExecutable()));
    }
    return leaks(context);
  }

  @SuppressWarnings("deprecation") // JUnit 5 has no other method for it.
  private static Leaks leaks(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(context.getUniqueId(), id -> new Leaks(), Leaks.class);
  }
}
