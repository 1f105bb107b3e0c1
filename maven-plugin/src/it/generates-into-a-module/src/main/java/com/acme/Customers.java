package com.acme;

import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.Traced;

public interface Customers {
  @Traced
  @RedMetric("customers.find")
  Customer find(long id);
}
