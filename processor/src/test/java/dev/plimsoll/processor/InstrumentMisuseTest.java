package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code @Traced}, {@code @RedMetric} and their parameters refuse, and in which words. */
final class InstrumentMisuseTest {
  @Test
  void onARecord() {
    refused(
        Problem.INSTRUMENTED_RECORD,
        "`Point` is a record, which cannot be extended. To fix: annotate an interface that it"
            + " implements, or move the method to a class",
        """
        package com.acme;
        record Point(int x) {
          @Traced int twice() { return x * 2; } // HERE
        }
        """);
  }

  @Test
  void onAnEnum() {
    refused(
        Problem.INSTRUMENTED_ENUM,
        "`Level` is an enum, which cannot be extended. To fix: annotate an interface that it"
            + " implements, or move the method to a class",
        """
        package com.acme;
        @Traced
        enum Level { A } // HERE
        """);
  }

  @Test
  void onAnAnnotation() {
    refused(
        Problem.INSTRUMENTED_ANNOTATION,
        "`Config` is an annotation, whose methods nobody calls to get work done. To fix: annotate an"
            + " interface or a class",
        """
        package com.acme;
        @interface Config {
          @Traced int value(); // HERE
        }
        """);
  }

  @Test
  void onAFinalClass() {
    refused(
        Problem.FINAL_CLASS,
        "`Ledger` is final, so no wrapper can extend it. To fix: annotate an interface that it"
            + " implements, or remove `final`",
        """
        package com.acme;
        final class Ledger {
          @Traced void post() {} // HERE
        }
        """);
  }

  @Test
  void onAnInnerClass() {
    refused(
        Problem.INNER_CLASS,
        "`Ledger` is an inner class, whose instances belong to one of `Bank`. To fix: make it static,"
            + " or annotate an interface that it implements",
        """
        package com.acme;
        class Bank {
          class Ledger {
            @Traced void post() {} // HERE
          }
        }
        """);
  }

  @Test
  void onAnAbstractClass() {
    refused(
        Problem.ABSTRACT_CLASS,
        "`Ledger` leaves `close` abstract, so its wrapper could not be created. To fix: annotate an"
            + " interface, or the classes that extend it",
        """
        package com.acme;
        abstract class Ledger {
          @Traced void post() {} // HERE
          abstract void close();
        }
        """);
  }

  @Test
  void onAClassWithoutAccessibleConstructor() {
    refused(
        Problem.NO_CONSTRUCTOR,
        "`Ledger` has only private constructors, so no wrapper can extend it. To fix: make one"
            + " package-private, or annotate an interface that it implements",
        """
        package com.acme;
        class Ledger {
          private Ledger() {}
          @Traced void post() {} // HERE
        }
        """);
  }

  @Test
  void onASealedInterface() {
    refused(
        Problem.SEALED_WITHOUT_WRAPPER,
        "`Shape` is sealed and does not permit its wrapper. To fix: write `permits Circle, Square,"
            + " InstrumentedShape`, or annotate a type that is not sealed",
        """
        package com.acme;
        sealed interface Shape permits Circle, Square { @Traced int area(); } // HERE
        """,
        """
        package com.acme;
        record Circle(int area) implements Shape {}
        """,
        """
        package com.acme;
        record Square(int area) implements Shape {}
        """);
  }

  @Test
  void onAPrivateMethod() {
    refused(
        Problem.PRIVATE_METHOD,
        "`Ledger.post` is private, so no wrapper can override it. To fix: make it package-private, or"
            + " annotate the method that calls it",
        """
        package com.acme;
        class Ledger {
          @Traced private void post() {} // HERE
        }
        """);
  }

  @Test
  void onAStaticMethod() {
    refused(
        Problem.STATIC_METHOD,
        "`Ledger.post` is static, so no wrapper can override it. To fix: make it an instance method, or"
            + " annotate the method that calls it",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("ledger.post") static void post() {} // HERE
        }
        """);
  }

  @Test
  void onAFinalMethod() {
    refused(
        Problem.FINAL_METHOD,
        "`Ledger.post` is final, so no wrapper can override it. To fix: remove `final`, or annotate an"
            + " interface that declares it",
        """
        package com.acme;
        class Ledger {
          @Traced final void post() {} // HERE
        }
        """);
  }

  @Test
  void onAPrivateType() {
    refused(
        Problem.PRIVATE_TYPE,
        "`Ledger` is private, so `InstrumentedBank_Ledger` cannot be generated beside it. To fix: make"
            + " it package-private",
        """
        package com.acme;
        class Bank {
          private interface Ledger { @Traced void post(); } // HERE
        }
        """);
  }

  @Test
  void generatedNameThatIsTaken() {
    refused(
        Problem.GENERATED_NAME_TAKEN,
        "`InstrumentedLedger` is to be generated for `Ledger`, but that name is taken. To fix: rename"
            + " one of the two",
        """
        package com.acme;
        interface Ledger { @Traced void post(); } // HERE
        """,
        """
        package com.acme;
        class InstrumentedLedger {}
        """);
  }

  @Test
  void signatureOutOfReach() {
    refused(
        Problem.SIGNATURE_OUT_OF_REACH,
        "`Base.post` mentions `Hidden`, which `InstrumentedLedger` cannot name. To fix: make that type"
            + " visible in the package, or override the method in `Ledger`",
        """
        package com.acme.base;
        class Hidden {}
        """,
        """
        package com.acme.base;
        public interface Base { void post(List<Hidden> hidden); }
        """,
        """
        package com.acme;
        interface Ledger extends com.acme.base.Base { @Traced void close(); } // HERE
        """);
  }

  @Test
  void typeWithNothingToWrap() {
    refused(
        Problem.NOTHING_TO_WRAP,
        "`Ledger` declares no method that a wrapper could watch, so `@Traced` has no effect. To fix:"
            + " annotate the type that declares the methods, or remove it",
        """
        package com.acme;
        @Traced // HERE
        class Ledger { void post() {} }
        """);
  }

  @Test
  void tagWithoutMetric() {
    refused(
        Problem.TAG_WITHOUT_METRIC,
        "`credit` is a metric tag, but `Ledger.post` has no metric. To fix: add `@RedMetric` to the"
            + " method, or remove `@MetricTag`",
        """
        package com.acme;
        interface Ledger {
          @Traced void post(@MetricTag boolean credit); // HERE
        }
        """);
  }

  @Test
  void attributeWithoutSpan() {
    refused(
        Problem.ATTRIBUTE_WITHOUT_SPAN,
        "`id` is a span attribute, but `Ledger.post` has no span. To fix: add `@Traced` to the method,"
            + " or remove `@SpanAttribute`",
        """
        package com.acme;
        interface Ledger {
          void post(@SpanAttribute String id); // HERE
        }
        """);
  }

  @Test
  void unboundedTag() {
    for (String type : List.of("String", "int", "Object", "List<String>", "Enum<?>")) {
      refused(
          Problem.UNBOUNDED_TAG,
          "tag `id` is `"
              + type
              + "`, which has no bound on its values, and each value is a series of its own. To fix: put"
              + " it on the span by `@SpanAttribute`, or close the set by `values` or an enum",
          """
          package com.acme;
          interface Ledger {
            @RedMetric("ledger.post") void post(@MetricTag TYPE id); // HERE
          }
          """
              .replace("TYPE", type));
    }
  }

  @Test
  void valuesOfATagThatNamesItsOwn() {
    refused(
        Problem.TAG_VALUES_NOT_NEEDED,
        "tag `credit` is `boolean`, which names its values itself. To fix: remove `values`",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("ledger.post") void post(@MetricTag(values = "yes") boolean credit); // HERE
        }
        """);
  }

  @Test
  void valueTwice() {
    refused(
        Problem.DUPLICATE_TAG_VALUE,
        "tag `channel` names the value `web` twice. To fix: remove one",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("ledger.post") void post(@MetricTag(values = {"web", "web"}) String channel); // HERE
        }
        """);
  }

  @Test
  void twoTagsWithOneLabel() {
    refused(
        Problem.DUPLICATE_TAG,
        "`Ledger.post` has two tags that a scrape shows as `card_type`. To fix: give one another key",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("ledger.post")
          void post(
              @MetricTag boolean cardType,
              @MetricTag("card_type") boolean other); // HERE
        }
        """);
  }

  @Test
  void twoAttributesWithOneKey() {
    refused(
        Problem.DUPLICATE_ATTRIBUTE,
        "`Ledger.post` has two span attributes `id`; the second would replace the first. To fix: give"
            + " one another key",
        """
        package com.acme;
        interface Ledger {
          @Traced
          void post(
              @SpanAttribute long id,
              @SpanAttribute("id") String other); // HERE
        }
        """);
  }

  @Test
  void reservedTag() {
    for (String key : List.of("status", "error_type", "errorType", "le", "quantile")) {
      refused(
          Problem.RESERVED_TAG,
          "tag `"
              + key
              + "` of `Ledger.post` is a label that Plimsoll or Prometheus sets itself. To fix: give it"
              + " another key",
          """
          package com.acme;
          interface Ledger {
            @RedMetric("ledger.post") void post(@MetricTag("KEY") boolean tag); // HERE
          }
          """
              .replace("KEY", key));
    }
  }

  @Test
  void tagKeyThatIsNoLabel() {
    refused(
        Problem.INVALID_TAG_KEY,
        "tag `card-type` of `Ledger.post` is not a label name. To fix: use letters, digits and `_`, a"
            + " letter first",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("ledger.post") void post(@MetricTag("card-type") boolean tag); // HERE
        }
        """);
  }

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
  void unknownProperty() {
    refused(
        Problem.UNKNOWN_PROPERTY,
        "path `order.curency` leads nowhere: `Order` has no property `curency`; it has `currency`, `id`."
            + " To fix: name a record component or a getter without parameters",
        """
        package com.acme;
        interface Ledger {
          record Order(String getId, TimeUnit currency) {}
          record Request(Order order) {}
          @Traced void post(@SpanAttribute(path = "order.curency") Request request); // HERE
        }
        """);
    refused(
        Problem.UNKNOWN_PROPERTY,
        "path `length.x` leads nowhere: `int` has no property `x`. To fix: name a record component or a"
            + " getter without parameters",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("a.b") void post(@MetricTag(path = "length.x") String text); // HERE
        }
        """);
  }

  @Test
  void sensitiveTag() {
    refused(
        Problem.SENSITIVE_TAG,
        "tag `unit` would carry the sensitive `unit` to every metrics back end. To fix: remove"
            + " `@MetricTag`",
        """
        package com.acme;
        interface Ledger {
          @RedMetric("a.b") void post(@MetricTag @Sensitive TimeUnit unit); // HERE
        }
        """);
  }

  @Test
  void sensitiveAttribute() {
    String customer =
        """
        package com.acme;
        class Customer {
          @Sensitive private String email;
          String getEmail() { return email; }
        }
        """;
    refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `mail` would carry the sensitive `mail` out on a span. To fix: remove"
            + " `@SpanAttribute`, or name a path to a part that is not sensitive",
        """
        package com.acme;
        interface Ledger {
          @Traced void post(@SpanAttribute @Sensitive String mail); // HERE
        }
        """);
    refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `email` would carry the sensitive `Customer.email` out on a span. To fix: remove"
            + " `@SpanAttribute`, or name a path to a part that is not sensitive",
        customer,
        """
        package com.acme;
        interface Ledger {
          @Traced void post(@SpanAttribute(path = "email") Customer customer); // HERE
        }
        """);
    refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `orders` would carry `Order.customer: Customer.email`, which is sensitive, out on a"
            + " span. To fix: remove `@SpanAttribute`, or name a path to a part that is not sensitive",
        customer,
        """
        package com.acme;
        record Order(String id, Customer customer) {}
        """,
        """
        package com.acme;
        interface Ledger {
          @Traced void post(@SpanAttribute Map<String, List<Order[]>> orders); // HERE
        }
        """);
  }

  @Test
  void sensitiveByWhatIsOverridden() {
    refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `mail` would carry the sensitive `mail` out on a span. To fix: remove"
            + " `@SpanAttribute`, or name a path to a part that is not sensitive",
        """
        package com.acme;
        interface Base { void post(@Sensitive String mail); }
        """,
        """
        package com.acme;
        interface Ledger extends Base {
          @Override @Traced void post(@SpanAttribute String mail); // HERE
        }
        """);
    refused(
        Problem.SENSITIVE_ATTRIBUTE,
        "attribute `mail` would carry the sensitive `User.mail` out on a span. To fix: remove"
            + " `@SpanAttribute`, or name a path to a part that is not sensitive",
        """
        package com.acme;
        interface Named { @Sensitive String mail(); }
        """,
        """
        package com.acme;
        interface User extends Named { @Override String mail(); }
        """,
        """
        package com.acme;
        interface Ledger {
          @Traced void post(@SpanAttribute(path = "mail") User user); // HERE
        }
        """);
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

  @Test
  void warningIsSuppressedByItsName() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            @SuppressWarnings("MeasuresSubmission")
            interface Ledger { @Traced Iterator<String> post(); }
            """);

    assertThat(compiled.generated("com.acme.InstrumentedLedger")).contains("delegate.post()");
  }

  @Test
  void afterAnErrorNothingIsGeneratedForTheTypeButForOthers() {
    var compilation =
        Compiled.compile(
            List.of(),
            """
            package com.acme;
            interface Ledger { @Traced static void post() {} @Traced void other(); }
            """,
            """
            package com.acme;
            interface Books { @Traced void post(); }
            """);

    assertThat(compilation.errors()).hasSize(1);
  }
}
