package dev.plimsoll.runtime.spring;

import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.Traced;

/** A watched service. */
interface Payments {
  enum Currency {
    EUR,
    USD
  }

  @Traced
  @RedMetric("payments.charge")
  String charge(@MetricTag Currency currency, long cents);
}
