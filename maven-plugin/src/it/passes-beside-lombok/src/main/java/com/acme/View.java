package com.acme;

import dev.plimsoll.annotations.Sensitive;
import lombok.Builder;
import lombok.Value;

@Value
@Builder
public class View {
  long id;

  @Sensitive String email;

  @Override
  public String toString() {
    return ViewRedaction.toString(this);
  }
}
