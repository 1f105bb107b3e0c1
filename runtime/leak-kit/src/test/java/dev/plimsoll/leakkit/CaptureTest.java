package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.testing.Person;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Ways out that nobody has told the kit of. */
final class CaptureTest {
  /** Run through the engine, so that a failure is a result. */
  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class Subject {
    @Test
    void quiet(Leaks leaks) {
      Person person = leaks.filled(Person.class);
      LogManager.getLogger("test").error("of {}", person);
      MeterRegistry meters = new SimpleMeterRegistry();
      Metrics.addRegistry(meters);
      Metrics.counter("persons", "who", person.toString()).increment();
      Metrics.removeRegistry(meters);
      Span span = span("quiet");
      enter(span);
      span.setAttribute("person", person.toString());
      span.recordException(new IllegalStateException("of " + person));
    }

    @Test
    void log4j(Leaks leaks) {
      LogManager.getLogger("test").error("of {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void log4jCause(Leaks leaks) {
      Exception cause = new IllegalStateException(leaks.filled(Person.class).getEmail());
      LogManager.getLogger("test").error("failed", new IllegalArgumentException(cause));
    }

    @Test
    void log4jConfiguredAnew(Leaks leaks) {
      ((LoggerContext) LogManager.getContext(false)).reconfigure();
      LogManager.getLogger("test").error("of {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void log4jContext(Leaks leaks) {
      ThreadContext.put("email", leaks.filled(Person.class).getEmail());
      LogManager.getLogger("test").error("failed");
      ThreadContext.remove("email");
    }

    @Test
    void logbackContext(Leaks leaks) {
      MDC.put("email", leaks.filled(Person.class).getEmail());
      LoggerFactory.getLogger("test").info("failed");
      MDC.remove("email");
    }

    @Test
    void logbackConfiguredAnew(Leaks leaks) {
      ((ch.qos.logback.classic.LoggerContext) LoggerFactory.getILoggerFactory()).reset();
      LoggerFactory.getLogger("test").info("of {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void logbackStoppedAndStarted(Leaks leaks) {
      var logback = (ch.qos.logback.classic.LoggerContext) LoggerFactory.getILoggerFactory();
      logback.stop();
      logback.start();
      LoggerFactory.getLogger("test").info("of {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void logbackStoppedAndConfiguredAnew(Leaks leaks) {
      var logback = (ch.qos.logback.classic.LoggerContext) LoggerFactory.getILoggerFactory();
      for (int i = 0; i < 3; i++) {
        logback.stop();
        logback.reset();
        logback.start();
        logback
            .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
            .setLevel(ch.qos.logback.classic.Level.INFO);
      }
      LoggerFactory.getLogger("test").info("of {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void logbackAlone(Leaks leaks) {
      LoggerFactory.getLogger("test.alone").info("of {}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void julAlone(Leaks leaks) {
      JUL_ALONE.log(Level.INFO, "of {0}", leaks.filled(Person.class).getEmail());
    }

    @Test
    void spanName(Leaks leaks) {
      enter(span("of " + leaks.filled(Person.class).getEmail()));
    }

    @Test
    void spanAttribute(Leaks leaks) {
      Span span = span("call");
      enter(span);
      span.setAttribute("pin", leaks.filled(Person.class).getPin());
      span.end();
    }

    @Test
    void spanStatus(Leaks leaks) {
      Span span = span("call");
      enter(span);
      span.setStatus(StatusCode.ERROR, leaks.filled(Person.class).getEmail());
    }

    @Test
    void spanException(Leaks leaks) {
      Span span = span("call");
      enter(span);
      Exception cause = new IllegalStateException(leaks.filled(Person.class).getEmail());
      span.recordException(new IllegalArgumentException("failed", cause));
    }

    @Test
    void spanNeverCurrent(Leaks leaks) {
      AutoConfiguredOpenTelemetrySdk.builder()
          .addPropertiesSupplier(
              () ->
                  Map.of(
                      "otel.traces.exporter", "none",
                      "otel.metrics.exporter", "none",
                      "otel.logs.exporter", "none"))
          .build()
          .getOpenTelemetrySdk()
          .getTracer("test")
          .spanBuilder(leaks.filled(Person.class).getEmail())
          .startSpan()
          .end();
    }

    @Test
    void spanOfProcessor(Leaks leaks) {
      SdkTracerProvider.builder()
          .addSpanProcessor(new LeakSpanProcessor())
          .build()
          .get("test")
          .spanBuilder(leaks.filled(Person.class).getEmail())
          .startSpan();
    }

    @Test
    void baggage(Leaks leaks) {
      Baggage baggage =
          Baggage.builder().put("email", leaks.filled(Person.class).getEmail()).build();
      baggage.makeCurrent().close();
    }

    @Test
    void globalMeter(Leaks leaks) {
      Counter counter = Metrics.counter("calls", "pin", "" + leaks.filled(Person.class).getPin());
      counter.increment();
    }

    private static Span span(String name) {
      return OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
                  .build())
          .build()
          .getTracer("test")
          .spanBuilder(name)
          .startSpan();
    }

    private static void enter(Span span) {
      span.makeCurrent().close();
    }
  }

  private static final java.util.logging.Logger JUL_ALONE =
      java.util.logging.Logger.getLogger("test.alone");

  static {
    JUL_ALONE.setUseParentHandlers(false);
  }

  @Test
  void whatIsMaskedIsNoLeak() {
    assertThat(Engine.failures(Subject.class, "quiet")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "log4j, Person.email, Log4j",
    "log4jCause, Person.email, Log4j",
    "log4jConfiguredAnew, Person.email, Log4j",
    "log4jContext, Person.email, Log4j",
    "logbackContext, Person.email, Logback",
    "logbackConfiguredAnew, Person.email, Logback",
    "logbackStoppedAndStarted, Person.email, Logback",
    "logbackStoppedAndConfiguredAnew, Person.email, Logback",
    "logbackAlone, Person.email, Logback",
    "julAlone, Person.email, java.util.logging",
    "spanName, Person.email, spans",
    "spanAttribute, Person.pin, spans",
    "spanStatus, Person.email, spans",
    "spanException, Person.email, spans",
    "spanNeverCurrent, Person.email, spans",
    "spanOfProcessor, Person.email, spans",
    "baggage, Person.email, baggage",
    "globalMeter, Person.pin, meters"
  })
  void aLeakIsFoundUnasked(String method, String member, String place) {
    List<String> failures = Engine.failures(Subject.class, method);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).contains("`" + member + "` in " + place + ": ");
  }
}
