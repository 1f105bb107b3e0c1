package com.acme;

import lombok.Getter;

public final class Named {
  @Getter private final String name = "named";

  public static String nameOf(Named named) {
    return named.getName();
  }
}
