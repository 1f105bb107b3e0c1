package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code @RedMetric} refuses, and which return types hide the work, and in which words. */
final class OperationMisuseTest {
  @Test
  void invalidMetricName() {
    for (String name : List.of("Payments", "payments-charge", ".a", "a..b", "a.", "1a", "a b")) {
      refused(
          Problem.INVALID_METRIC_NAME,
          "`"
              + name
              + "` is not the base name of a metric. To fix: use lower case words of letters, digits and"
              + " `_` joined by dots, such as `payments.charge`",
          """
          package com.acme;
          interface Ledger {
            @RedMetric("NAME") void post(); // HERE
          }
          """
              .replace("NAME", name));
    }
  }

  @Test
  void invalidBuckets() {
    refused(
        Problem.INVALID_BUCKETS,
        "the buckets of `a.b` must be positive and ascending, but `1.0` stands behind `2.0`. To fix:"
            + " list upper bounds, smallest first",
        """
        package com.acme;
        interface Ledger {
          @RedMetric(value = "a.b", buckets = {2, 1}) void post(); // HERE
        }
        """);
    for (String bound : List.of("0", "-1", "Double.NaN", "Double.POSITIVE_INFINITY")) {
      refused(
          Problem.INVALID_BUCKETS,
          "the buckets of `a.b` must be positive and ascending, but one is `"
              + value(bound)
              + "`. To fix: list upper bounds, smallest first",
          """
          package com.acme;
          interface Ledger {
            @RedMetric(value = "a.b", buckets = BOUND) void post(); // HERE
          }
          """
              .replace("BOUND", bound));
    }
  }

  private static double value(String bound) {
    return switch (bound) {
      case "Double.NaN" -> Double.NaN;
      case "Double.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(bound);
    };
  }

  @Test
  void twoOperationsWithDifferentTags() {
    refused(
        Problem.CONFLICTING_METRIC,
        "`Books.post` and `Ledger.post` share the metric `a.b` but differ in their tags; a back end"
            + " drops one of them. To fix: give one another name, or make them alike",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("a.b") void post(@MetricTag boolean credit); // HERE
        }
        """,
        """
        package com.acme;
        interface Books {
          @RedMetric("a.b") void post();
        }
        """);
  }

  @Test
  void twoOperationsWithDifferentBuckets() {
    refused(
        Problem.CONFLICTING_METRIC,
        "`Ledger.close` and `Ledger.post` share the metric `a.b` but differ in their buckets; a back end"
            + " drops one of them. To fix: give one another name, or make them alike",
        """
        package com.acme;
        interface Ledger {
          @RedMetric(value = "a.b", buckets = 1) void post(); // HERE
          @RedMetric(value = "a.b", buckets = 2) void close();
        }
        """);
  }

  @Test
  void tooManySeries() {
    refused(
        Problem.TOO_MANY_SERIES,
        "`a.b` makes 154 series, more than the 100 allowed: 7 unit * 2 retry * (3 status + 2 error_type"
            + " + 2 buckets + 4 for +Inf, count, sum and max). To fix: drop a tag, close a set of values, or"
            + " raise `-Aplimsoll.maxSeries`",
        List.of("-Aplimsoll.maxSeries=100"),
        """
        package com.acme;
        interface Ledger {
          @RedMetric(value = "a.b", buckets = {1, 2}) // HERE
          CompletableFuture<String> post(@MetricTag TimeUnit unit, @MetricTag boolean retry)
              throws java.io.IOException;
        }
        """);
  }

  @Test
  void exceptionThatIsNeverThrown() {
    refused(
        Problem.UNTHROWN_EXCEPTION,
        "`IOException` is an expected exception of `Ledger.post`, which cannot throw it. To fix: declare"
            + " it in `throws`, or remove it",
        """
        package com.acme;
        interface Ledger {
          @RedMetric(value = "a.b", expected = java.io.IOException.class) // HERE
          void post() throws TimeoutException;
        }
        """);
    refused(
        Problem.UNTHROWN_EXCEPTION,
        "`IOException` is a named error of `Ledger.post`, which cannot throw it. To fix: declare it in"
            + " `throws`, or remove it",
        """
        package com.acme;
        interface Ledger {
          @RedMetric(value = "a.b", errors = @ErrorType(type = java.io.IOException.class, as = "io")) // HERE
          void post();
        }
        """);
  }

  @Test
  void exceptionTwice() {
    refused(
        Problem.DUPLICATE_ERROR_TYPE,
        "`IllegalStateException` stands twice among the exceptions of `Ledger.post`. To fix: remove one",
        """
        package com.acme;
        interface Ledger {
          @RedMetric(value = "a.b", expected = IllegalStateException.class, // HERE
              errors = @ErrorType(type = IllegalStateException.class, as = "state"))
          void post();
        }
        """);
  }

  @Test
  void invalidErrorName() {
    for (String name : List.of("", "_OTHER", "Not good")) {
      refused(
          Problem.INVALID_ERROR_NAME,
          "`"
              + name
              + "` cannot be an `error_type`. To fix: use lower case letters, digits, `.` and `_`, a"
              + " letter first",
          """
          package com.acme;
          interface Ledger {
            @RedMetric(value = "a.b", errors = @ErrorType(type = Error.class, as = "NAME")) // HERE
            void post();
          }
          """
              .replace("NAME", name));
    }
  }

  @Test
  void seenWhenAsked() {
    refused(
        Problem.SEEN_WHEN_ASKED,
        "`Ledger.post` returns a `Future`, which tells nobody when it is done, so the call is over when"
            + " the caller asks. To fix: return a `CompletableFuture`",
        """
        package com.acme;
        interface Ledger {
          @Traced Future<String> post(); // HERE
        }
        """);
  }

  @Test
  void measuresSubmission() {
    for (String type :
        List.of("FutureTask<String>", "Iterator<String>", "SubmissionPublisher<String>")) {
      refused(
          Problem.MEASURES_SUBMISSION,
          "`Ledger.post` returns `"
              + type.replace("Flow.", "")
              + "`, so what is measured is the submission only, not the work. To fix: return a"
              + " `CompletableFuture`, or annotate the method that does the work",
          """
          package com.acme;
          interface Ledger {
            @Traced TYPE post(); // HERE
          }
          """
              .replace("TYPE", type));
    }
  }
}
