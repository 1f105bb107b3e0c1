package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.plimsoll.runtime.health.HealthCheck;
import dev.plimsoll.runtime.health.HealthRegistry;
import dev.plimsoll.runtime.health.HealthResult;
import dev.plimsoll.runtime.jackson.RedactionModule;
import dev.plimsoll.runtime.testing.Person;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts that a test holds, or hands over. */
final class PartsTest {
  /** Holds parts as tests do: in fields of its own, and of what it extends. */
  abstract static class Base {
    final MeterRegistry meters = new SimpleMeterRegistry();
  }

  /** Run through the engine, so that a failure is a result. */
  @Tag("run-by-another-test")
  @ExtendWith(LeakKit.class)
  static final class Subject extends Base {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final ObjectMapper contract = new ObjectMapper();
    private final ObjectMapper masked =
        JsonMapper.builder().addModule(new RedactionModule()).build();
    private ObjectMapper mapper;
    private HealthRegistry health;

    @AfterEach
    void tidyUp() {
      exporter.shutdown();
      if (health != null) {
        health.close();
      }
    }

    @Test
    void quiet(Leaks leaks) throws Exception {
      Person person = leaks.filled(Person.class);
      meters.counter("calls", "who", person.toString());
      assertThat(contract.writeValueAsString(person)).contains(person.getEmail());
      assertThat(masked.writeValueAsString(person)).doesNotContain(person.getEmail());
      leaks.watch(masked);
    }

    @Test
    void tag(Leaks leaks) {
      meters.counter("calls", "pin", "" + leaks.filled(Person.class).getPin());
    }

    @Test
    void meterName(Leaks leaks) {
      meters.counter("calls." + leaks.filled(Person.class).getEmail());
    }

    @Test
    void span(Leaks leaks) {
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(exporter))
          .build()
          .get("test")
          .spanBuilder(leaks.filled(Person.class).getEmail())
          .startSpan()
          .end();
    }

    @Test
    void mapperWithAHole(Leaks leaks) {
      leaks.filled(Person.class);
      SimpleModule hole = new SimpleModule();
      hole.addSerializer(
          Person.class,
          new com.fasterxml.jackson.databind.ser.std.StdSerializer<>(Person.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(
                Person person,
                com.fasterxml.jackson.core.JsonGenerator json,
                com.fasterxml.jackson.databind.SerializerProvider provider)
                throws java.io.IOException {
              json.writeString(person.getEmail());
            }
          });
      mapper = JsonMapper.builder().addModules(new RedactionModule(), hole).build();
    }

    @Test
    void mapperHandedOver(Leaks leaks) {
      leaks.watch(new ObjectMapper());
      leaks.filled(Person.class);
    }

    @Test
    void mapper3HandedOver(Leaks leaks) {
      leaks.watch(tools.jackson.databind.json.JsonMapper.builder().build());
      leaks.filled(Person.class);
    }

    @Test
    void health(Leaks leaks) throws Exception {
      Person person = leaks.filled(Person.class);
      health =
          HealthRegistry.builder()
              .check(HealthCheck.ofResult("mail", () -> HealthResult.up("of " + person.getEmail())))
              .build();
      health.awaitStartup(Duration.ofSeconds(10));
    }
  }

  @Test
  void whatIsMaskedIsNoLeakAndNeitherIsAContract() {
    assertThat(Engine.failures(Subject.class, "quiet")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tag, Person.pin, meters",
    "meterName, Person.email, meters",
    "span, Person.email, spans",
    "mapperWithAHole, Person.email, JSON",
    "mapperHandedOver, Person.email, JSON",
    "mapper3HandedOver, Person.email, JSON",
    "health, Person.email, health"
  })
  void aLeakIsFound(String method, String member, String place) {
    List<String> failures = Engine.failures(Subject.class, method);
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).contains("`" + member + "` in " + place + ": ");
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThatThrownBy(() -> new Leaks().watch("a text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A `java.lang.String` cannot be watched. To fix: hand what it shows to `look`");
  }
}
