package dev.plimsoll.runtime.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What Logback writes of events that hold secrets, through its own layouts. */
final class ScrubbingAppenderTest {
  /** Writes into memory; configured by its class name. */
  public static final class Memory
      extends OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> {
    static final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Override
    public void start() {
      setOutputStream(written);
      super.start();
    }
  }

  private final LoggerContext context = new LoggerContext();

  private Logger configured(String encoder, String around) throws Exception {
    LogbackMDCAdapter mdc = new LogbackMDCAdapter();
    context.setMDCAdapter(mdc);
    mdc.put("user", "ann@example.com");
    mdc.put("token", "in the context");
    Memory.written.reset();
    String configuration =
        """
        <configuration>
          <appender name="MEMORY" class="%s">%s</appender>
          <appender name="SAFE" class="%s"><appender-ref ref="MEMORY"/></appender>
          %s
        </configuration>
        """
            .formatted(Memory.class.getName(), encoder, ScrubbingAppender.class.getName(), around);
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .noneMatch(status -> status.getLevel() >= Status.WARN);
    return context.getLogger("test");
  }

  private static String root(String appender) {
    return "<root level=\"INFO\"><appender-ref ref=\"%s\"/></root>".formatted(appender);
  }

  private String written() {
    context.stop();
    return Memory.written.toString(StandardCharsets.UTF_8);
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private static final String PATTERN =
      "<encoder><pattern>%msg %mdc %kvp %ex{short} %replace(%rEx){'x','x'}%n</pattern></encoder>";

  @Test
  void messageArgumentsContextPairsAndExceptions() throws Exception {
    Logger log = configured(PATTERN, root("SAFE"));
    Exception cause = new IllegalStateException("password=cause");
    cause.addSuppressed(new Exception("password=suppressed"));

    log.atInfo()
        .addKeyValue("secret", "in a pair")
        .addKeyValue("n", 5)
        .addKeyValue("card", "4111111111111111")
        .setCause(new RuntimeException("password=outer", cause))
        .log("password=message {} {}", "token=argument", 7);

    assertThat(written())
        .contains(
            "password=*** token=*** 7",
            "user=***@example.com",
            "token=***",
            "secret=\"***\"",
            "n=\"5\"",
            "card=\"***1111\"",
            "java.lang.RuntimeException: password=***",
            "java.lang.IllegalStateException: password=***")
        .doesNotContain(
            "=message",
            "=argument",
            "in the context",
            "in a pair",
            "4111111",
            "=outer",
            "=cause",
            "=suppressed",
            "ann@");
  }

  @Test
  void anAppenderThatWritesLaterWritesTheSame() throws Exception {
    Logger log =
        configured(
            PATTERN,
            """
            <appender name="ASYNC" class="ch.qos.logback.classic.AsyncAppender"><appender-ref ref="SAFE"/></appender>
            """
                + root("ASYNC"));

    log.info("password={}", "later");

    assertThat(written()).contains("password=***", "user=***@example.com").doesNotContain("later");
  }

  @Test
  void whatHoldsNothingToMaskIsHandedOnAsItIs() throws Exception {
    Logger log = configured(PATTERN, root("SAFE"));

    log.info("order {} of {}", 17, java.util.List.of("a", "b"));

    assertThat(written()).startsWith("order 17 of [a, b]");
  }

  @Test
  void causesInARingEnd() throws Exception {
    Logger log = configured(PATTERN, root("SAFE"));
    Exception one = new Exception("password=one");
    Exception two = new Exception("password=two", one);
    one.initCause(two);

    log.info("ring", one);

    assertThat(written()).contains("password=***").doesNotContain("=one", "=two");
  }

  @Test
  void jsonOfLogstashIsScrubbedToo() throws Exception {
    Logger log =
        configured(
            "<encoder class=\"net.logstash.logback.encoder.LogstashEncoder\"/>", root("SAFE"));

    log.atInfo()
        .addKeyValue("secret", "in a pair")
        .setCause(new RuntimeException("password=outer", new Exception("password=cause")))
        .log("password=message {}", "token=argument");

    assertThat(written())
        .contains("\"secret\":\"***\"", "\"token\":\"***\"")
        .doesNotContain("=message", "=argument", "in a pair", "in the context", "=outer", "=cause");
  }
}
