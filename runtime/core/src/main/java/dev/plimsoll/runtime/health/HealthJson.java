package dev.plimsoll.runtime.health;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Writes the health document. */
final class HealthJson {
  private final StringBuilder json = new StringBuilder(256);

  private HealthJson() {}

  /** The whole report. */
  static String document(HealthReport report) {
    HealthJson document = new HealthJson();
    document.head(report.status(), report);
    document.checks(report.checks());
    return document.json.append('}').toString();
  }

  /** A status of its own, without the checks. */
  static String summary(HealthStatus status, HealthReport report) {
    HealthJson document = new HealthJson();
    document.head(status, report);
    return document.json.append('}').toString();
  }

  private void head(HealthStatus status, HealthReport report) {
    json.append("{\"status\":");
    string(lowerCase(status));
    json.append(",\"version\":");
    string(report.version());
    json.append(",\"uptimeSeconds\":").append(report.uptime().toSeconds());
  }

  private void checks(List<CheckReport> checks) {
    json.append(",\"checks\":[");
    String separator = "";
    for (CheckReport check : checks) {
      json.append(separator);
      check(check);
      separator = ",";
    }
    json.append(']');
  }

  private void check(CheckReport check) {
    json.append("{\"name\":");
    string(check.name());
    json.append(",\"status\":");
    string(lowerCase(check.status()));
    json.append(",\"critical\":").append(check.critical());
    json.append(",\"message\":");
    string(check.message());
    Duration latency = check.latency();
    json.append(",\"latencyMillis\":").append(latency == null ? "null" : latency.toMillis());
    json.append(",\"checkedAt\":");
    string(check.checkedAt() == null ? null : check.checkedAt().toString());
    json.append('}');
  }

  private static String lowerCase(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** ASCII only, so that no reader's choice of charset matters. */
  private void string(String text) {
    if (text == null) {
      json.append("null");
      return;
    }
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7f && c != '<' && c != '>' && c != '&') {
        json.append(c);
      } else {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    json.append('"');
  }
}
