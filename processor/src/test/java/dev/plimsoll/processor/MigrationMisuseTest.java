package dev.plimsoll.processor;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the annotations of other libraries may not say. */
final class MigrationMisuseTest {
  private static final List<String> BOTH = List.of("-Aplimsoll.migrate=micrometer,opentelemetry");

  @Test
  void somethingThatIsNotRead() {
    Misuse.refused(
        Problem.MIGRATED_IN_PART,
        "`@Timed` on `place` says `percentiles`, which is not carried over. To fix: remove it, and let"
            + " the back end compute them of the buckets",
        BOTH,
        """
        package com.acme;
        interface Shop {
          @io.micrometer.core.annotation.Timed(percentiles = 0.5, histogram = true, description = "", longTask = false) // HERE
          void place();
        }
        """);
    refused(
        "`@Timed` on `place` says `extraTags`, which is not carried over. To fix: give the registry"
            + " common tags, or a parameter a `@MetricTag`, and remove it",
        "@io.micrometer.core.annotation.Timed(extraTags = {\"a\", \"b\"}) void place();");
    refused(
        "`@Counted` on `place` says `recordFailuresOnly`, which is not carried over. To fix: remove it,"
            + " and ask for the series whose `status` is `error`",
        "@io.micrometer.core.annotation.Counted(recordFailuresOnly = true) void place();");
    refused(
        "`@Observed` on `place` says `lowCardinalityKeyValues`, which is not carried over. To fix: give"
            + " the registry common tags, or a parameter a `@MetricTag`, and remove it",
        "@io.micrometer.observation.annotation.Observed(lowCardinalityKeyValues = {\"a\", \"b\"})"
            + " void place();");
    refused(
        "`@MeterTag` on `gift` says `resolver`, which is not carried over. To fix: name a property by"
            + " `@MetricTag(path = ...)`, or give the argument's type one, and remove it",
        "@RedMetric void place(@io.micrometer.core.aop.MeterTag(resolver = Words.class) boolean gift);");
  }

  /** Refuses a warning of one method. */
  private static void refused(String message, String method) {
    Misuse.refused(
        Problem.MIGRATED_IN_PART,
        message,
        BOTH,
        "package com.acme;\ninterface Shop {\n" + method + " // HERE\n}",
        """
        package com.acme;
        class Words implements io.micrometer.common.annotation.ValueResolver {
          @Override public String resolve(Object parameter) { return ""; }
        }
        """);
  }

  @Test
  void tagOfMicrometerWithoutABound() {
    Misuse.refused(
        Problem.UNBOUNDED_TAG,
        "tag `sku` is `String`, which has no bound on its values, and each value is a series of its"
            + " own. To fix: put it on the span by `@SpanAttribute`, or close the set by `values` or"
            + " an enum",
        BOTH,
        """
        package com.acme;
        interface Shop {
          @io.micrometer.core.annotation.Timed void place(
              @io.micrometer.core.aop.MeterTag(key = "sku") String text); // HERE
        }
        """);
  }

  @Test
  void tagOfMicrometerThatIsNoPath() {
    Misuse.refused(
        Problem.UNKNOWN_PROPERTY,
        "path `unit + '!'` leads nowhere: `Order` has no property `unit + '!'`; it has `unit`. To fix:"
            + " name a record component or a getter without parameters",
        BOTH,
        """
        package com.acme;
        interface Shop {
          record Order(TimeUnit unit) {}
          @io.micrometer.core.annotation.Timed void place(
              @io.micrometer.core.aop.MeterTag(key = "unit", expression = "unit + '!'") Order order); // HERE
        }
        """);
  }

  /** It adds to the span of the caller; ours have none of that. */
  @Test
  void attributesOfTheCallersSpan() {
    Misuse.refused(
        Problem.ATTRIBUTE_WITHOUT_SPAN,
        "`sku` is a span attribute, but `Shop.place` has no span. To fix: add `@Traced` to the method,"
            + " or remove `@SpanAttribute`",
        BOTH,
        """
        package com.acme;
        interface Shop {
          @io.opentelemetry.instrumentation.annotations.AddingSpanAttributes
          void place(@io.opentelemetry.instrumentation.annotations.SpanAttribute String sku); // HERE
        }
        """);
  }

  @Test
  void methodThatNoWrapperOverrides() {
    Misuse.refused(
        Problem.PRIVATE_METHOD,
        "`Shop.place` is private, so no wrapper can override it. To fix: make it package-private, or"
            + " annotate the method that calls it",
        BOTH,
        """
        package com.acme;
        class Shop {
          @io.opentelemetry.instrumentation.annotations.WithSpan // HERE
          private void place() {}
          @io.opentelemetry.instrumentation.annotations.WithSpan Shop() {}
        }
        """);
  }

  @Test
  void unknownLibrary() {
    Misuse.refused(
        Problem.INVALID_OPTION,
        "`-Aplimsoll.migrate` is `dropwizard` but must be `micrometer` or `opentelemetry`. To fix:"
            + " correct the value, or remove the option",
        List.of("-Aplimsoll.migrate=dropwizard"),
        "package com.acme; class Shop {}");
  }
}
