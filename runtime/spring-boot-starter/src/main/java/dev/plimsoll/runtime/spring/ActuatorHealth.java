package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.health.CheckReport;
import dev.plimsoll.runtime.health.HealthRegistry;
import dev.plimsoll.runtime.health.HealthReport;
import dev.plimsoll.runtime.health.HealthStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What the health registries of the context say, as the actuator says it. Nothing is checked when
 * it asks: the registries check in the background.
 *
 * @param canServe whether every critical dependency is known to be up
 * @param details each dependency by its name
 */
record ActuatorHealth(boolean canServe, Map<String, Object> details) {
  static ActuatorHealth of(ObjectProvider<HealthRegistry> registries) {
    List<HealthReport> reports = registries.orderedStream().map(HealthRegistry::report).toList();
    Map<String, Object> details = new LinkedHashMap<>();
    reports.stream()
        .flatMap(report -> report.checks().stream())
        .forEach(check -> details.put(check.name(), details(check)));
    return new ActuatorHealth(
        reports.stream().map(HealthReport::status).allMatch(HealthStatus::canServe), details);
  }

  private static Map<String, Object> details(CheckReport check) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("status", check.status().name().toLowerCase(Locale.ROOT));
    details.put("critical", check.critical());
    details.put("message", check.message());
    if (check.latency() != null) {
      details.put("latencyMillis", check.latency().toMillis());
    }
    if (check.checkedAt() != null) {
      details.put("checkedAt", check.checkedAt().toString());
    }
    return details;
  }
}
