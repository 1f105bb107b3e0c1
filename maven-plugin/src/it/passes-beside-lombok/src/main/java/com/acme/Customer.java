package com.acme;

import dev.plimsoll.annotations.Sensitive;
import lombok.Data;

@Data
public class Customer {
  private long id;

  @Sensitive private String email;

  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}
