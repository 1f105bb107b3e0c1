package com.acme.payments;

import dev.plimsoll.annotations.ErrorType;
import dev.plimsoll.annotations.InFlight;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.SpanKind;
import dev.plimsoll.annotations.Traced;

/** The bank's side, over a network. */
public interface CardGateway {
  /**
   * Reserves the order's amount on its card.
   *
   * @return the gateway's word for it
   */
  @Traced(value = "gateway authorize", kind = SpanKind.CLIENT)
  @RedMetric(
      value = "gateway.authorize",
      expected = CardDeclined.class,
      errors = @ErrorType(type = GatewayTimeout.class, as = "timeout"))
  @InFlight
  String authorize(Order order) throws CardDeclined, GatewayTimeout, GatewayUnavailable;
}
