package com.acme;

import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;
import lombok.RequiredArgsConstructor;

@RequiredArgsConstructor
public class Mailer {
  private final String host;

  @Traced("mail")
  public String mail(@SpanAttribute(value = "customer.id", path = "id") Customer customer) {
    return host;
  }
}
