package dev.plimsoll.runtime.log4j2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.appender.rewrite.RewriteAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Log4j writes of events that hold secrets. */
final class ScrubbingRewritePolicyTest {
  private final StringWriter written = new StringWriter();
  private final LoggerContext context = new LoggerContext("test");
  private Logger log;

  @BeforeEach
  void configure() {
    context.start();
    Configuration configuration = context.getConfiguration();
    PatternLayout layout =
        PatternLayout.newBuilder()
            .withConfiguration(configuration)
            .withPattern("%level %msg %X %x %xEx%n")
            .build();
    WriterAppender writer =
        WriterAppender.newBuilder()
            .setName("WRITER")
            .setTarget(written)
            .setLayout(layout)
            .setConfiguration(configuration)
            .build();
    writer.start();
    configuration.addAppender(writer);
    RewriteAppender safe =
        RewriteAppender.createAppender(
            "SAFE",
            "true",
            new AppenderRef[] {AppenderRef.createAppenderRef("WRITER", null, null)},
            configuration,
            ScrubbingRewritePolicy.createPolicy(),
            null);
    safe.start();
    configuration
        .getRootLogger()
        .getAppenders()
        .keySet()
        .forEach(configuration.getRootLogger()::removeAppender);
    configuration.getRootLogger().addAppender(safe, null, null);
    context.updateLoggers();
    log = context.getLogger("test");
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void messageParametersContextAndExceptions() {
    Exception cause = new IllegalStateException("password=cause");
    cause.addSuppressed(new Exception("password=suppressed"));
    CloseableThreadContext.Instance context =
        CloseableThreadContext.put("user", "ann@example.com")
            .put("token", "in the context")
            .push("password=stack");
    log.error(
        "password=message {} {}",
        "token=argument",
        7,
        new RuntimeException("password=outer", cause));
    context.close();

    assertThat(written.toString())
        .contains(
            "ERROR password=*** token=*** 7",
            "user=***@example.com",
            "token=***",
            "java.lang.RuntimeException: password=***",
            "Caused by:",
            "java.lang.IllegalStateException: password=***",
            "Suppressed:",
            "at dev.plimsoll.runtime.log4j2.ScrubbingRewritePolicyTest")
        .doesNotContain(
            "=message",
            "=argument",
            "in the context",
            "=stack",
            "=outer",
            "=cause",
            "=suppressed",
            "ann@");
  }

  @Test
  void whatHoldsNothingToMaskIsHandedOnAsItIs() {
    log.error("order {} of {}", 17, List.of("a", "b"), new IllegalStateException("plain"));

    assertThat(written.toString())
        .startsWith("ERROR order 17 of [a, b]")
        .contains("java.lang.IllegalStateException: plain")
        .doesNotContain("ScrubbedThrowable");
  }

  @Test
  void causesInARingEnd() {
    Exception one = new Exception("password=one");
    Exception two = new Exception("password=two", one);
    one.initCause(two);

    log.error("ring", one);

    assertThat(written.toString()).contains("password=***").doesNotContain("=one", "=two");
  }

  @Test
  void isAPluginThatConfigurationsCanName() throws Exception {
    String xml =
        """
        <Configuration status="OFF" packages="dev.plimsoll.runtime.log4j2">
          <Appenders>
            <Console name="OUT"/>
            <Rewrite name="SAFE"><PlimsollScrubber/><AppenderRef ref="OUT"/></Rewrite>
          </Appenders>
          <Loggers><Root level="off"/></Loggers>
        </Configuration>
        """;
    LoggerContext configured = new LoggerContext("xml");
    XmlConfiguration configuration =
        new XmlConfiguration(
            configured,
            new ConfigurationSource(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    configured.start(configuration);

    assertThat((Object) configuration.getAppender("SAFE")).hasToString("SAFE");
    assertThat(
            getClass()
                .getResource(
                    "/META-INF/org/apache/logging/log4j/core/config/plugins/Log4j2Plugins.dat"))
        .isNotNull();
    configured.stop();
  }
}
