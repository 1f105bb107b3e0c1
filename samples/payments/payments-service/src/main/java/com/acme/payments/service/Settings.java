package com.acme.payments.service;

import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;
import java.net.URI;
import java.util.Map;

/**
 * What the environment says.
 *
 * @param jdbcUrl {@code PAYMENTS_JDBC_URL}
 * @param jdbcUser {@code PAYMENTS_JDBC_USER}
 * @param jdbcPassword {@code PAYMENTS_JDBC_PASSWORD}
 * @param gateway {@code PAYMENTS_GATEWAY_URL}
 * @param httpPort {@code PAYMENTS_HTTP_PORT}; 0 is any free one
 * @param healthPort {@code PAYMENTS_HEALTH_PORT}; 0 is any free one
 */
record Settings(
    String jdbcUrl,
    String jdbcUser,
    @Sensitive(kind = SensitiveKind.CREDENTIAL) String jdbcPassword,
    URI gateway,
    int httpPort,
    int healthPort) {

  static Settings of(Map<String, String> environment) {
    return new Settings(
        environment.getOrDefault("PAYMENTS_JDBC_URL", "jdbc:postgresql://localhost/payments"),
        environment.getOrDefault("PAYMENTS_JDBC_USER", "payments"),
        environment.getOrDefault("PAYMENTS_JDBC_PASSWORD", ""),
        URI.create(environment.getOrDefault("PAYMENTS_GATEWAY_URL", "http://localhost:9090")),
        Integer.parseInt(environment.getOrDefault("PAYMENTS_HTTP_PORT", "8080")),
        Integer.parseInt(environment.getOrDefault("PAYMENTS_HEALTH_PORT", "8081")));
  }

  @Override
  public String toString() {
    return SettingsRedaction.toString(this);
  }
}
