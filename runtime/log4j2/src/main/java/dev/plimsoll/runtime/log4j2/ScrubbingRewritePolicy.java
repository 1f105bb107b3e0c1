package dev.plimsoll.runtime.log4j2;

import dev.plimsoll.runtime.redaction.Scrubber;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.rewrite.RewritePolicy;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.apache.logging.log4j.util.StringMap;

/**
 * Scrubs all texts of an event: message and parameters, context map and stack, and the messages of
 * the exception, its causes and what it suppressed.
 *
 * <pre>{@code
 * <Rewrite name="SAFE">
 *   <PlimsollScrubber/>
 *   <AppenderRef ref="CONSOLE"/>
 * </Rewrite>
 * }</pre>
 */
@Plugin(
    name = "PlimsollScrubber",
    category = Core.CATEGORY_NAME,
    elementType = "rewritePolicy",
    printObject = true)
public final class ScrubbingRewritePolicy implements RewritePolicy {
  private ScrubbingRewritePolicy() {}

  /**
   * Creates the policy; called by Log4j.
   *
   * @return the policy
   */
  @PluginFactory
  public static ScrubbingRewritePolicy createPolicy() {
    return new ScrubbingRewritePolicy();
  }

  @Override
  @SuppressWarnings("deprecation") // A builder takes the rendered exception over, too.
  public LogEvent rewrite(LogEvent event) {
    Log4jLogEvent.Builder scrubbed =
        new Log4jLogEvent.Builder(event)
            .setMessage(ScrubbedMessage.of(event.getMessage()))
            .setContextData(context(event))
            .setContextStack(ScrubbedStack.of(event.getContextStack()));
    Throwable thrown = event.getThrown();
    Throwable safe = ScrubbedThrowable.of(thrown);
    return (safe == thrown ? scrubbed : scrubbed.setThrown(safe).setThrownProxy(null)).build();
  }

  private static StringMap context(LogEvent event) {
    StringMap scrubbed = new SortedArrayStringMap();
    event.getContextData().forEach((key, value) -> scrubbed.putValue(key, scrub(key, value)));
    return scrubbed;
  }

  private static Object scrub(String key, Object value) {
    if (value == null) {
      return null;
    }
    String pair = key + "=x";
    return Scrubber.scrub(pair).equals(pair) ? Scrubber.scrub(value.toString()) : "***";
  }

  @Override
  public String toString() {
    return "PlimsollScrubber";
  }
}
