package dev.plimsoll.runtime;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import java.util.Objects;

/**
 * Wraps objects by the type that is watched, without naming the generated wrapper.
 *
 * <pre>{@code
 * PaymentService service = Plimsoll.instrument(PaymentService.class, new CardPayments(), telemetry);
 * }</pre>
 *
 * <p>The wrapper is found in the index that the compiler writes; nothing is looked up by reflection
 * on the type, so that it works in a native image. Where the wrapper can be named, {@code
 * InstrumentedPaymentService.wrap} is the same, checked by the compiler.
 */
public final class Plimsoll {
  private Plimsoll() {}

  /**
   * Wraps an implementation, so that calls through the result are watched.
   *
   * @param type the watched interface
   * @param delegate what does the work
   * @param telemetry where its telemetry goes
   * @param <T> the watched interface
   * @return the delegate, watched; itself if it is a wrapper already
   * @throws IllegalArgumentException if there is no wrapper of the type, or if it is a class, whose
   *     wrapper is created in its place
   */
  public static <T> T instrument(Class<T> type, T delegate, Telemetry telemetry) {
    Objects.requireNonNull(delegate, "delegate");
    Objects.requireNonNull(telemetry, "telemetry");
    Wrapping wrapping = Wrappings.of(type.getClassLoader()).get(type);
    if (wrapping.wrapper().isInstance(delegate)) {
      return delegate;
    }
    return type.cast(wrapping.wrap(delegate, telemetry));
  }
}
