package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may not be counted, measured or shown as a gauge. */
final class MeterMisuseTest {
  @Test
  void notMeasurable() {
    for (String type : List.of("boolean", "char", "Object", "TimeUnit", "Boolean")) {
      refused(
          Problem.NOT_MEASURABLE,
          "`desk.size` is `"
              + type
              + "`, which is no number and has no size. To fix: name a path to a number, a"
              + " collection, a map, an array or a text",
          """
          package com.acme;
          interface Desk {
            void serve(@SizeMetric("desk.size") TYPE order); // HERE
          }
          """
              .replace("TYPE", type));
    }
  }

  @Test
  void sensitiveMeasure() {
    refused(
        Problem.SENSITIVE_MEASURE,
        "metric `salary.last` would carry the sensitive `salary` to every metrics back end. To fix:"
            + " remove `@GaugeMetric`",
        """
        package com.acme;
        interface Desk {
          void pay(@GaugeMetric("salary.last") @Sensitive long salary); // HERE
        }
        """);
    refused(
        Problem.SENSITIVE_MEASURE,
        "metric `salary.paid` would carry the sensitive `Pay.salary` to every metrics back end. To"
            + " fix: remove `@SizeMetric`",
        """
        package com.acme;
        interface Desk {
          record Pay(@Sensitive int salary) { @Override public String toString() { return ""; } }
          @SizeMetric(value = "salary.paid", path = "salary") // HERE
          Pay pay();
        }
        """);
  }

  @Test
  void sizeOfSomethingSensitive() {
    Compiled.cleanly(
        """
        package com.acme;
        interface Desk {
          void pay(@SizeMetric("names.length") @Sensitive String name);
        }
        """);
  }

  @Test
  void namesAndBuckets() {
    refused(
        Problem.INVALID_METRIC_NAME,
        "`Desk Size` is not the base name of a metric. To fix: use lower case words of letters,"
            + " digits and `_` joined by dots, such as `payments.charge`",
        """
        package com.acme;
        interface Desk {
          void serve(@SizeMetric("Desk Size") int size); // HERE
        }
        """);
    refused(
        Problem.INVALID_METRIC_NAME,
        "`-` is not the base name of a metric. To fix: use lower case words of letters,"
            + " digits and `_` joined by dots, such as `payments.charge`",
        """
        package com.acme;
        interface Desk {
          @CountMetric("-") // HERE
          void serve();
        }
        """);
    refused(
        Problem.INVALID_BUCKETS,
        "the buckets of `desk.size` must be positive and ascending, but one is `0.0`. To fix: list"
            + " upper bounds, smallest first",
        """
        package com.acme;
        interface Desk {
          void serve(@SizeMetric(value = "desk.size", buckets = {0, 1}) int size); // HERE
        }
        """);
  }

  @Test
  void nothingToMeasure() {
    refused(
        Problem.NO_RESULT,
        "`Desk.serve` returns `void`, which has no result that `desk.size` could come from. To fix:"
            + " annotate a parameter, or return a value of a known type",
        """
        package com.acme;
        interface Desk {
          @SizeMetric("desk.size") // HERE
          void serve();
        }
        """);
    refused(
        Problem.UNKNOWN_PROPERTY,
        "path `sise` leads nowhere: `Order` has no property `sise`; it has `size`. To fix: name a"
            + " record component or a getter without parameters",
        """
        package com.acme;
        interface Desk {
          record Order(int size) {}
          void serve(@GaugeMetric(value = "desk.size", path = "sise") Order order); // HERE
        }
        """);
  }

  @Test
  void methodsThatNoWrapperOverrides() {
    refused(
        Problem.STATIC_METHOD,
        "`Desk.size` is static, so no wrapper can override it. To fix: make it an instance method,"
            + " or annotate the method that calls it",
        """
        package com.acme;
        class Desk {
          @GaugeMetric("desk.size") // HERE
          static int size() { return 1; }
        }
        """);
    refused(
        Problem.FINAL_CLASS,
        "`Desk` is final, so no wrapper can extend it. To fix: annotate an interface that it"
            + " implements, or remove `final`",
        """
        package com.acme;
        final class Desk {
          @InFlight int serve() { return 1; } // HERE
        }
        """);
  }

  @Test
  void oneNameForTwoKinds() {
    refused(
        Problem.CONFLICTING_METRIC,
        "`Desk.close` and `Desk.open` share the metric `desk.size` but differ in their kinds; a back"
            + " end drops one of them. To fix: give one another name, or make them alike",
        """
        package com.acme;
        interface Desk {
          void close(@SizeMetric("desk.size") int size);
          @CountMetric("desk.size") // HERE
          void open();
        }
        """);
  }

  @Test
  void oneNameForTwoCallsInFlight() {
    refused(
        Problem.METRIC_SHOWN_TWICE,
        "metric `desk.serve` of `Desk.serve` and metric `desk.serve.requests.in.flight` of `Desk.size`"
            + " are both `desk_serve_requests_in_flight` on a scrape; a back end drops one of them. To"
            + " fix: give one another name",
        """
        package com.acme;
        interface Desk {
          @InFlight void serve();
          @GaugeMetric("desk.serve.requests.in.flight") // HERE
          int size();
        }
        """);
  }

  @Test
  void namesThatAreOneOnAScrape() {
    refused(
        Problem.METRIC_SHOWN_TWICE,
        "metric `desk.size` of `Desk.close` and metric `desk.size.max` of `Desk.open` are both"
            + " `desk_size_max` on a scrape; a back end drops one of them. To fix: give one another"
            + " name",
        """
        package com.acme;
        interface Desk {
          void close(@SizeMetric("desk.size") int size);
          void open(@GaugeMetric("desk.size.max") int max); // HERE
        }
        """);
    refused(
        Problem.METRIC_SHOWN_TWICE,
        "metric `desk.open` of `Desk.open` and metric `desk.open.requests` of `Desk.shut` are both"
            + " `desk_open_requests` on a scrape; a back end drops one of them. To fix: give one"
            + " another name",
        """
        package com.acme;
        interface Desk {
          @RedMetric void open();
          @CountMetric("desk.open.requests") // HERE
          void shut();
        }
        """);
    refused(
        Problem.METRIC_SHOWN_TWICE,
        "metric `desk_a.b` of `Desk.a` and metric `desk.a_b` of `Desk.b` are both `desk_a_b` on a"
            + " scrape; a back end drops one of them. To fix: give one another name",
        """
        package com.acme;
        interface Desk {
          void a(@GaugeMetric("desk_a.b") int a);
          void b(@GaugeMetric("desk.a_b") int b); // HERE
        }
        """);
  }

  @Test
  void tagsThatNoMeterCanCarry() {
    String remedy =
        ". To fix: name a `@MetricTag` that the method has by then, or remove it from `tags`";
    refused(
        Problem.TAG_NOT_CARRIED,
        "metric `desk.serve` cannot carry tag `kind`: `Desk.serve` has no tags" + remedy,
        """
        package com.acme;
        interface Desk {
          @InFlight(tags = "kind") void serve(TimeUnit kind); // HERE
        }
        """);
    refused(
        Problem.TAG_NOT_CARRIED,
        "metric `desk.size` cannot carry tag `kind`: `Desk.serve` has only `unit`, `other`"
            + remedy,
        """
        package com.acme;
        interface Desk {
          @RedMetric void serve(@MetricTag TimeUnit unit, @MetricTag boolean other,
              @SizeMetric(value = "desk.size", tags = "kind") String text); // HERE
        }
        """);
    refused(
        Problem.TAG_NOT_CARRIED,
        "metric `desk.serve` cannot carry tag `result`: it comes from the result, which is not there"
            + " yet"
            + remedy,
        """
        package com.acme;
        interface Desk {
          @RedMetric @MetricTag
          @InFlight(tags = "result") // HERE
          boolean serve();
        }
        """);
    refused(
        Problem.TAG_NOT_CARRIED,
        "metric `desk.size` cannot carry tag `unit`: it is asked for its value, without a call"
            + remedy,
        """
        package com.acme;
        interface Desk {
          @GaugeMetric(value = "desk.size", tags = "unit") // HERE
          int size();
        }
        """);
  }

  @Test
  void tagThatNoMeterCarries() {
    refused(
        Problem.TAG_WITHOUT_METRIC,
        "`b` is a metric tag, but `Desk.serve` has no metric. To fix: add `@RedMetric` to the method,"
            + " name the tag in the `tags` of another metric of it, or remove `@MetricTag`",
        """
        package com.acme;
        interface Desk {
          @InFlight(tags = "a")
          void serve(@MetricTag boolean a,
              @MetricTag boolean b); // HERE
        }
        """);
  }

  @Test
  void tooManySeriesOfADistribution() {
    refused(
        Problem.TOO_MANY_SERIES,
        "`desk.size` makes 42 series, more than the 40 allowed: 7 unit * (2 buckets + 4 for +Inf, count,"
            + " sum and max). To fix: drop a tag, close a set of values, or raise"
            + " `-Aplimsoll.maxSeries`",
        List.of("-Aplimsoll.maxSeries=40"),
        """
        package com.acme;
        interface Desk {
          void serve(@MetricTag TimeUnit unit,
              @SizeMetric(value = "desk.size", buckets = {1, 2}, tags = "unit") int size); // HERE
        }
        """);
  }

  @Test
  void overloadsWithOtherTags() {
    refused(
        Problem.CONFLICTING_METRIC,
        "`Desk.close` and `Desk.open` share the metric `desk.size` but differ in their tags; a back"
            + " end drops one of them. To fix: give one another name, or make them alike",
        """
        package com.acme;
        interface Desk {
          void close(@SizeMetric("desk.size") int size);
          void open(@MetricTag boolean on,
              @SizeMetric(value = "desk.size", tags = "on") int size); // HERE
        }
        """);
  }

  @Test
  void namesThatOnlyLookAlike() {
    Compiled.cleanly(
        """
        package com.acme;
        interface Desk {
          @InFlight(longTask = true) @RedMetric @CountMetric("desk.serve") void serve();
          @InFlight @RedMetric("desk.serve") @CountMetric("desk.serve") void serve(@SizeMetric("desk.serve.size") String name);
          @GaugeMetric("desk.serve.depth") int depth();
        }
        """);
  }

  @Test
  void tooManySeriesOfACounter() {
    refused(
        Problem.TOO_MANY_SERIES,
        "`desk.serve` makes 14 series, more than the 10 allowed: 7 unit * (2 status). To fix: drop a"
            + " tag, close a set of values, or raise `-Aplimsoll.maxSeries`",
        List.of("-Aplimsoll.maxSeries=10"),
        """
        package com.acme;
        interface Desk {
          @CountMetric("desk.served") // HERE
          void serve(@MetricTag TimeUnit unit);
        }
        """);
  }
}
