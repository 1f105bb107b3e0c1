package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.telemetry.Telemetry;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Hundreds of signatures at once: each compiles without warnings and passes everything through. */
final class SignatureMatrixTest {
  /** What precedes the name: type variables, if any, and the return type. */
  private static final List<String> RETURNS =
      List.of(
          "void",
          "int",
          "boolean",
          "char",
          "double",
          "long[]",
          "String",
          "T",
          "List<T>",
          "T[]",
          "Map<String, ? extends K>",
          "<A> A",
          "<A extends Comparable<? super A>> List<A>",
          "<A extends Number & java.io.Serializable> A[]",
          "<X extends Exception> Optional<X>",
          "CompletionStage<T>",
          "CompletableFuture<? extends K>",
          "CompletableFuture<Void>",
          "<A> CompletionStage<List<A>>",
          "Map.Entry<K, T>[][]");

  private static final List<String> PARAMETERS =
      List.of(
          "",
          "@SpanAttribute int series",
          "@SpanAttribute String... span",
          "T delegate, @MetricTag boolean telemetry",
          "@SpanAttribute @MetricTag TimeUnit failure, long started",
          "@MetricTag(values = {\"a\", \"b\"}) String result, @SpanAttribute List<? super K> list",
          "@SpanAttribute Map<? extends T, K[]> map, char[][] grid, @MetricTag Boolean item",
          "@SpanAttribute(path = \"name\") @MetricTag(path = \"flag\") Part<K> part, byte b, short s, float f");

  private static final List<String> THROWS =
      List.of("", "throws java.io.IOException", "throws E, IllegalStateException");

  private static final String PART =
      "package com.acme; record Part<K>(String name, Boolean flag, K key) {}";

  @Test
  void interfaces() throws Exception {
    Compiled compiled = Compiled.cleanly(PART, matrix("interface", ";"));
    Class<?> type = compiled.load("com.acme.Matrix");
    Class<?> wrapper = compiled.load("com.acme.InstrumentedMatrix");
    List<Object> seen = new ArrayList<>();
    Object delegate =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              seen.add(method);
              return valueOf(method.getReturnType());
            });
    Method wrap = wrapper.getDeclaredMethod("wrap", type, Telemetry.class);
    wrap.setAccessible(true);
    Watched watched = new Watched();
    Object wrapped = wrap.invoke(null, delegate, watched.telemetry());

    callAll(type, wrapped);

    assertThat(seen).hasSize(RETURNS.size() * PARAMETERS.size() * THROWS.size());
    assertThat(watched.telemetry().failures()).isZero();
    assertThat(watched.spans()).hasSize(seen.size());
  }

  @Test
  void classes() throws Exception {
    Compiled compiled = Compiled.cleanly(PART, matrix("class", "{ BODY }"));
    Watched watched = new Watched();
    Class<?> wrapper = compiled.load("com.acme.InstrumentedMatrix");
    var constructor = wrapper.getDeclaredConstructor(Telemetry.class);
    constructor.setAccessible(true);

    callAll(compiled.load("com.acme.Matrix"), constructor.newInstance(watched.telemetry()));

    assertThat(watched.telemetry().failures()).isZero();
    assertThat(watched.spans()).hasSize(RETURNS.size() * PARAMETERS.size() * THROWS.size());
  }

  private static String matrix(String kind, String end) {
    StringBuilder source =
        new StringBuilder(
            "package com.acme; "
                + kind
                + " Matrix<T, K extends List<? super T>, E extends Exception> {\n");
    int number = 0;
    for (String returns : RETURNS) {
      for (String parameters : PARAMETERS) {
        for (String thrown : THROWS) {
          source
              .append("  @Traced @RedMetric(value = \"m.m")
              .append(number)
              .append("\", buckets = 1) ")
              .append(kind.equals("class") ? modifier(returns) : returns)
              .append(" m")
              .append(number++)
              .append('(')
              .append(parameters)
              .append(") ")
              .append(thrown)
              .append(end.replace("BODY", body(returns)))
              .append('\n');
        }
      }
    }
    return source.append("}\n").toString();
  }

  private static String modifier(String returns) {
    return "public " + returns;
  }

  private static String body(String returns) {
    return switch (returns) {
      case "void" -> "";
      case "int", "char", "double" -> "return 1;";
      case "boolean" -> "return true;";
      default -> "return null;";
    };
  }

  private static void callAll(Class<?> type, Object wrapped) throws Exception {
    for (Method method : type.getDeclaredMethods()) {
      method.setAccessible(true);
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = valueOf(method.getParameterTypes()[i]);
      }
      method.invoke(wrapped, arguments);
    }
  }

  /** A zero, an empty array, a completed stage, or null. */
  private static Object valueOf(Class<?> type) {
    if (type == void.class) {
      return null;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type == CompletionStage.class || type == CompletableFuture.class) {
      return CompletableFuture.completedFuture(null);
    }
    return type.isArray() ? Array.newInstance(type.getComponentType(), 0) : null;
  }
}
