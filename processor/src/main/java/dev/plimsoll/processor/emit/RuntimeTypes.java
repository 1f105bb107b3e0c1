package dev.plimsoll.processor.emit;

import com.squareup.javapoet.ClassName;

/** The runtime's classes that generated code names; it names no others of ours. */
public final class RuntimeTypes {
  private static final String TELEMETRY_PACKAGE = "dev.plimsoll.runtime.telemetry";
  private static final String REDACTION_PACKAGE = "dev.plimsoll.runtime.redaction";
  private static final String HEALTH_PACKAGE = "dev.plimsoll.runtime.health";

  public static final ClassName MASKS = ClassName.get(REDACTION_PACKAGE, "Masks");
  public static final ClassName NESTING = ClassName.get(REDACTION_PACKAGE, "Nesting");
  public static final ClassName COPIES = ClassName.get(REDACTION_PACKAGE, "Copies");
  public static final ClassName SAFE_FIELDS = ClassName.get(REDACTION_PACKAGE, "SafeFields");
  public static final ClassName REDACTION_INDEX =
      ClassName.get(REDACTION_PACKAGE, "RedactionIndex");
  public static final ClassName SENSITIVE_TYPE = ClassName.get(REDACTION_PACKAGE, "SensitiveType");

  public static final ClassName TELEMETRY = ClassName.get(TELEMETRY_PACKAGE, "Telemetry");
  public static final ClassName OPERATION = ClassName.get(TELEMETRY_PACKAGE, "Operation");
  public static final ClassName OPERATION_SPEC = ClassName.get(TELEMETRY_PACKAGE, "OperationSpec");
  public static final ClassName SPAN_SCOPE = ClassName.get(TELEMETRY_PACKAGE, "SpanScope");
  public static final ClassName FLIGHT_METER = ClassName.get(TELEMETRY_PACKAGE, "FlightMeter");
  public static final ClassName FLIGHT = FLIGHT_METER.nestedClass("Flight");
  public static final ClassName SIZE_METER = ClassName.get(TELEMETRY_PACKAGE, "SizeMeter");
  public static final ClassName LEVEL_METER = ClassName.get(TELEMETRY_PACKAGE, "LevelMeter");
  public static final ClassName SPAN_KEY = ClassName.get(TELEMETRY_PACKAGE, "SpanKey");

  public static final ClassName DEFERRED_CALL = ClassName.get(TELEMETRY_PACKAGE, "DeferredCall");
  public static final ClassName WRAPPING = ClassName.get(TELEMETRY_PACKAGE, "Wrapping");

  public static final ClassName HEALTH_REGISTRY = ClassName.get(HEALTH_PACKAGE, "HealthRegistry");
  public static final ClassName HEALTH_CHECK = ClassName.get(HEALTH_PACKAGE, "HealthCheck");

  private RuntimeTypes() {}
}
