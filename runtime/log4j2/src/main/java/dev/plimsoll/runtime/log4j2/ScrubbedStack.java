package dev.plimsoll.runtime.log4j2;

import dev.plimsoll.runtime.redaction.Scrubber;
import java.util.List;
import org.apache.logging.log4j.ThreadContext.ContextStack;
import org.apache.logging.log4j.spi.MutableThreadContextStack;

/** Scrubs the nested context of a thread. */
final class ScrubbedStack {
  private ScrubbedStack() {}

  static ContextStack of(ContextStack stack) {
    if (stack == null || stack.getDepth() == 0) {
      return stack;
    }
    List<String> scrubbed = stack.asList().stream().map(Scrubber::scrub).toList();
    return new MutableThreadContextStack(scrubbed);
  }
}
