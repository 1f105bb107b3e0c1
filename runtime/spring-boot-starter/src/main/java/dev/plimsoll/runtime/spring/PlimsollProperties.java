package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.ExceptionRecording;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be configured under {@code plimsoll.}.
 *
 * @param exceptions where stack traces of failed calls go
 * @param off the operations that are turned off from the start
 */
@ConfigurationProperties("plimsoll.telemetry")
public record PlimsollProperties(
    @DefaultValue("none") ExceptionRecording exceptions, @DefaultValue List<String> off) {}
