package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import org.junit.jupiter.api.Test;

/** What a span cannot be linked to. */
final class LinkMisuseTest {
  @Test
  void notLinkable() {
    refused(
        Problem.NOT_LINKABLE,
        "`batch` is `List<Integer>`, which names no span. To fix: name a path to a `traceparent`, a"
            + " `SpanContext`, a `Span`, a `Context`, or a collection or array of these",
        """
        package com.acme;
        interface Desk {
          @Traced void settle(@SpanLink List<Integer> batch); // HERE
        }
        """);
  }

  @Test
  void linkWithoutSpan() {
    refused(
        Problem.LINK_WITHOUT_SPAN,
        "`parent` names spans to link to, but `Desk.settle` has no span. To fix: add `@Traced` to"
            + " the method, or remove `@SpanLink`",
        """
        package com.acme;
        interface Desk {
          @RedMetric void settle(@SpanLink String parent); // HERE
        }
        """);
  }

  @Test
  void pathThatLeadsNowhere() {
    refused(
        Problem.UNKNOWN_PROPERTY,
        "path `parent` leads nowhere: `Message` has no property `parent`; it has `traceparent`. To"
            + " fix: name a record component or a getter without parameters",
        """
        package com.acme;
        interface Desk {
          record Message(String traceparent) {}
          @Traced void settle(@SpanLink(path = "parent") Message message); // HERE
        }
        """);
  }
}
