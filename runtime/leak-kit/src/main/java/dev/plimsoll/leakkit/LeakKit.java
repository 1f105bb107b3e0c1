package dev.plimsoll.leakkit;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
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
 *     leaks.look("the scrape", prometheus.scrape());
 *   }
 * }
 * }</pre>
 *
 * <p>What the test writes to standard output and error and to its loggers is looked through when
 * the test is over; what else leaves is handed to {@link Leaks#look}. Standard output belongs to
 * the whole process, so such tests run one after another.
 */
public final class LeakKit implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(LeakKit.class);

  /** Creates the extension; called by JUnit. */
  public LeakKit() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    leaks(context).begin();
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
    return leaks(context);
  }

  @SuppressWarnings("deprecation") // JUnit 5 has no other method for it.
  private static Leaks leaks(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(context.getUniqueId(), id -> new Leaks(), Leaks.class);
  }
}
