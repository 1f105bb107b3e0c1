package dev.plimsoll.runtime.logback;

import static net.logstash.logback.argument.StructuredArguments.fields;
import static net.logstash.logback.argument.StructuredArguments.keyValue;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import dev.plimsoll.runtime.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.mask.MaskingJsonGeneratorDecorator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What logstash-logback-encoder writes of objects with sensitive members. */
final class SensitiveMemberMaskerTest {
  private static final Person ANN =
      new Person("Ann", "ann@example.com", 1234, new Person.Code(Person.SECRET));

  private final LoggerContext context = new LoggerContext();
  private final LogstashEncoder encoder = new LogstashEncoder();

  @BeforeEach
  void start() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    MaskingJsonGeneratorDecorator masking = new MaskingJsonGeneratorDecorator();
    masking.addFieldMasker(new SensitiveMemberMasker());
    encoder.setContext(context);
    masking.start();
    encoder.setJsonGeneratorDecorator(masking);
    encoder.start();
  }

  @AfterEach
  void stop() {
    encoder.stop();
    context.stop();
  }

  private String encoded(Object argument) {
    LoggingEvent event =
        new LoggingEvent(
            getClass().getName(),
            context.getLogger("test"),
            Level.INFO,
            "message",
            null,
            new Object[] {argument});
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void membersAreMaskedByTheirOwner() {
    assertThat(encoded(keyValue("person", ANN)))
        .contains("\"name\":\"Ann\"", "\"email\":\"***@example.com\"", "\"pin\":\"***\"")
        .doesNotContain("ann@", "1234", Person.SECRET);
  }

  @Test
  void alsoInsideOfContainersAndAsFieldsOfTheLine() {
    assertThat(encoded(keyValue("people", List.of(ANN)))).doesNotContain("ann@", "1234");
    assertThat(encoded(fields(ANN))).doesNotContain("ann@", "1234");
  }

  @Test
  void anotherTypesMemberOfThatNameIsLeftAlone() {
    assertThat(encoded(keyValue("box", new Person.Mailbox("ann@example.com"))))
        .contains("\"email\":\"ann@example.com\"");
  }
}
