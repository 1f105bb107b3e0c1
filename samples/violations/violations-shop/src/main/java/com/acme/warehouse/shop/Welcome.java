package com.acme.warehouse.shop;

import dev.plimsoll.annotations.Sensitive;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SensitiveEgress: the address leaves by log, exception, span and metric. */
public final class Welcome {
  private static final Logger log = LoggerFactory.getLogger(Welcome.class);

  private final MeterRegistry meters;

  /** Counts in {@code meters}. */
  public Welcome(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Lets somebody in. */
  public void greet(Buyer buyer, @Sensitive String telephone) {
    log.info("welcome {}", buyer.email());

    String line = "calls from " + telephone;
    log.debug(line);

    Span.current().setAttribute("buyer.email", buyer.email());
    meters.counter("shop.welcome", "buyer", buyer.email()).increment();

    if (telephone.isEmpty()) {
      throw new IllegalArgumentException("no telephone for " + buyer.email());
    }
  }
}
