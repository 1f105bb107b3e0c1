package dev.plimsoll.processor;

import dev.plimsoll.processor.diagnostic.Problem;
import org.junit.jupiter.api.Test;

/** What may not be picked from the result of a call. */
final class ResultMisuseTest {
  @Test
  void methodWithoutAResult() {
    Misuse.refused(
        Problem.NO_RESULT,
        "`Shop.order` returns `void`, which has no result that `result` could come from. To fix:"
            + " annotate a parameter, or return a value of a known type",
        """
        package com.acme;
        interface Shop {
          @Traced @SpanAttribute // HERE
          void order();
        }
        """);
    Misuse.refused(
        Problem.NO_RESULT,
        "`Shop.order` returns `CompletionStage<?>`, which has no result that `unit` could come"
            + " from. To fix: annotate a parameter, or return a value of a known type",
        """
        package com.acme;
        interface Shop {
          @RedMetric @MetricTag(path = "unit") // HERE
          CompletionStage<?> order();
        }
        """);
  }

  @Test
  void resultThatBelongsToNothing() {
    Misuse.refused(
        Problem.ATTRIBUTE_WITHOUT_SPAN,
        "the result is a span attribute, but `Shop.order` has no span. To fix: add `@Traced` to"
            + " the method, or remove `@SpanAttribute`",
        """
        package com.acme;
        interface Shop {
          @SpanAttribute // HERE
          String order();
        }
        """);
    Misuse.refused(
        Problem.TAG_WITHOUT_METRIC,
        "the result is a metric tag, but `Shop.order` has no metric. To fix: add `@RedMetric` to"
            + " the method, name the tag in the `tags` of another metric of it, or remove `@MetricTag`",
        """
        package com.acme;
        interface Shop {
          @MetricTag @MetricTag("second") boolean order(); // HERE
        }
        """);
  }

  @Test
  void pathThatLeadsNowhere() {
    Misuse.refused(
        Problem.UNKNOWN_PROPERTY,
        "path `unti` leads nowhere: `Receipt` has no property `unti`; it has `unit`. To fix: name a"
            + " record component or a getter without parameters",
        """
        package com.acme;
        interface Shop {
          record Receipt(TimeUnit unit) {}
          @RedMetric @MetricTag(path = "unti") // HERE
          CompletionStage<Receipt> order();
        }
        """);
  }

  @Test
  void sensitiveResult() {
    Misuse.refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `result` would carry the sensitive result of `Shop.token` out on a span. To fix:"
            + " remove `@SpanAttribute`, or name a path to a part that is not sensitive",
        """
        package com.acme;
        interface Shop {
          @Traced @Sensitive @SpanAttribute // HERE
          String token();
        }
        """);
    Misuse.refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `customer` would carry `Customer.email`, which is sensitive, out on a span. To"
            + " fix: remove `@SpanAttribute`, or name a path to a part that is not sensitive",
        """
        package com.acme;
        interface Shop {
          record Customer(@Sensitive String email) { @Override public String toString() { return ""; } }
          record Receipt(Customer customer) {}
          @Traced @SpanAttribute(path = "customer") // HERE
          CompletableFuture<Receipt> order();
        }
        """);
  }

  @Test
  void unboundedResult() {
    Misuse.refused(
        Problem.UNBOUNDED_TAG,
        "tag `result` is `String`, which has no bound on its values, and each value is a series of"
            + " its own. To fix: put it on the span by `@SpanAttribute`, or close the set by"
            + " `values` or an enum",
        """
        package com.acme;
        interface Shop {
          @RedMetric @MetricTag // HERE
          String order();
        }
        """);
  }
}
