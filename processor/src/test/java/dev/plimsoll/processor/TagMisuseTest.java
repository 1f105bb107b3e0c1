package dev.plimsoll.processor;

import static dev.plimsoll.processor.Misuse.refused;

import dev.plimsoll.processor.diagnostic.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code @MetricTag} and {@code @SpanAttribute} refuse, and in which words. */
final class TagMisuseTest {
  @Test
  void tagWithoutMetric() {
    refused(
        Problem.TAG_WITHOUT_METRIC,
        "`credit` is a metric tag, but `Ledger.post` has no metric. To fix: add `@RedMetric` to the"
            + " method, name the tag in the `tags` of another metric of it, or remove `@MetricTag`",
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
}
