package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sealed types permit their wrappers, and the clause that the error prints is one that compiles.
 */
final class SealedTypesTest {
  private static final Pattern CLAUSE = Pattern.compile("write `(permits [^`]+)`");

  private final Watched watched = new Watched();

  /** Compiles a type that forgot the clause, and then, with the clause that the error prints. */
  private Object runWithPrintedClause(String sealed, String head, String run) {
    Compilation refused = Compiled.compile(List.of(), sealed, run);
    String message =
        refused.errors().stream()
            .map(error -> error.getMessage(Locale.ROOT))
            .filter(text -> text.contains("[SealedWithoutWrapper]"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(refused.diagnostics()));
    Matcher clause = CLAUSE.matcher(message);
    assertThat(clause.find()).as(message).isTrue();
    String mended = sealed.replace(head, head + " " + clause.group(1));
    return Compiled.cleanly(mended, run).call("com.acme.Run", "run", watched.telemetry());
  }

  @Test
  void subtypesThatAreNestedInIt() {
    Object result =
        runWithPrintedClause(
            """
            package com.acme;
            sealed interface Shape<T> {
              @Traced double area(T unit);
              record Circle<T>(double r) implements Shape<T> { @Override public double area(T unit) { return r; } }
              enum Unit implements Shape<String> { ONE; @Override public double area(String unit) { return 1; } }
            }
            """,
            "interface Shape<T>",
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) {
                return InstrumentedShape.wrap(new Shape.Circle<String>(2), telemetry).area("m")
                    + InstrumentedShape.wrap(Shape.Unit.ONE, telemetry).area("m");
              }
            }
            """);

    assertThat(result).isEqualTo(3.0);
    assertThat(watched.spans()).hasSize(2);
  }

  @Test
  void nestedItselfBesideItsSubtypes() {
    Object result =
        runWithPrintedClause(
            """
            package com.acme;
            class Shop {
              sealed interface Payment { @Traced String pay(); }
              static final class Card implements Payment { @Override public String pay() { return "card"; } }
              static non-sealed class Cash implements Payment { @Override public String pay() { return "cash"; } }
            }
            """,
            "interface Payment",
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) {
                return InstrumentedShop_Payment.wrap(new Shop.Card(), telemetry).pay()
                    + InstrumentedShop_Payment.wrap(new Shop.Cash(), telemetry).pay();
              }
            }
            """);

    assertThat(result).isEqualTo("cardcash");
  }

  @Test
  void aClass() {
    Object result =
        runWithPrintedClause(
            """
            package com.acme;
            public sealed class Ledger {
              @Traced public String post() { return "posted"; }
              static final class Closed extends Ledger {}
            }
            """,
            "class Ledger",
            """
            package com.acme;
            class Run {
              static Object run(Telemetry telemetry) { return new InstrumentedLedger(telemetry).post(); }
            }
            """);

    assertThat(result).isEqualTo("posted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"InstrumentedShape", "com.acme.InstrumentedShape"})
  void sealedInterfaceThatPermitsItsWrapper(String wrapper) {
    assertThat(
            Compiled.cleanly(
                    """
                package com.acme;
                sealed interface Shape permits Run, WRAPPER { @Traced double area(); }
                """
                        .replace("WRAPPER", wrapper),
                    """
                package com.acme;
                final class Run implements Shape {
                  @Override public double area() { return 2; }
                  static Object run(Telemetry telemetry) { return InstrumentedShape.wrap(new Run(), telemetry).area(); }
                }
                """)
                .call("com.acme.Run", "run", watched.telemetry()))
        .isEqualTo(2.0);
  }
}
