package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.processor.RandomTypes.Generated;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Hundreds of random types: no secret leaves by generated code, and nothing else is lost. */
final class RandomTypesTest {
  private static final int TYPES = 200;

  private static final String REDACTORS =
      """
      package com.acme;
      public class Stars implements Redactor<CharSequence> { @Override public String redact(CharSequence s) { return "*-*"; } }
      """;

  private static final String BROKEN =
      """
      package com.acme;
      public class Broken implements Redactor<Object> { @Override public String redact(Object o) { throw new IllegalStateException("" + o); } }
      """;

  @Test
  void noSecretLeavesAndNothingElseIsLost() throws Exception {
    List<Generated> types = new RandomTypes(20261122).create(TYPES);
    Compiled compiled = Compiled.cleanly(sources(types));
    int copies = 0;
    for (Generated type : types) {
      String redaction = "com.acme." + type.name() + "Redaction";
      Object value = compiled.call("com.acme.Make", "make" + type.name());
      leadBack(compiled, () -> (String) compiled.call(redaction, "toString", value));

      String text = (String) compiled.call(redaction, "toString", value);
      assertThat(text).as(type.source()).doesNotContain(RandomTypes.sentinels());
      assertThat(text).as(type.source()).satisfies(t -> contains(t, type.shown()));
      Map<?, ?> fields = (Map<?, ?>) compiled.call(redaction, "safeFields", value);
      assertThat(fields.toString()).as(type.source()).doesNotContain(RandomTypes.sentinels());
      assertThat(fields.toString()).as(type.source()).satisfies(t -> contains(t, type.shown()));
      if (hasCopy(compiled.load(redaction))) {
        String copy = dump(compiled.call(redaction, "redact", value), new IdentityHashMap<>());
        assertThat(copy).as(type.source()).doesNotContain(RandomTypes.sentinels());
        assertThat(copy).as(type.source()).satisfies(t -> contains(t, type.shown()));
        assertThat(dump(value, new IdentityHashMap<>()))
            .containsAnyOf(RandomTypes.sentinels().toArray(new String[0]));
        copies++;
      }
    }
    assertThat(copies).isGreaterThan(TYPES / 20);
  }

  /** What every {@code Back} shows behind its own text. */
  private static void leadBack(Compiled compiled, Supplier<String> text) throws Exception {
    Field around = compiled.load("com.acme.Back").getDeclaredField("around");
    around.setAccessible(true);
    around.set(null, text);
  }

  private static void contains(String text, List<String> shown) {
    shown.forEach(part -> assertThat(text).contains(part));
  }

  private static String[] sources(List<Generated> types) {
    List<String> sources = new ArrayList<>(types.stream().map(Generated::source).toList());
    StringBuilder make = new StringBuilder("package com.acme;\nclass Make {\n");
    for (Generated type : types) {
      make.append(
          "  static %s make%s() { return %s; }\n"
              .formatted(type.type(), type.name(), type.expression()));
    }
    sources.add(make.append("}\n").toString());
    sources.addAll(RandomTypes.OPEN);
    sources.add(REDACTORS);
    sources.add(BROKEN);
    return sources.toArray(new String[0]);
  }

  private static boolean hasCopy(Class<?> redaction) {
    return Arrays.stream(redaction.getDeclaredMethods())
        .map(Method::getName)
        .anyMatch("redact"::equals);
  }

  /** What a debugger would find in a value, however deep. */
  private static String dump(Object value, Map<Object, Boolean> seen)
      throws IllegalAccessException {
    if (value == null || seen.put(value, true) != null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    if (value instanceof Map<?, ?> map) {
      return dump(new ArrayList<>(map.keySet()), seen) + dump(new ArrayList<>(map.values()), seen);
    }
    if (value instanceof Optional<?> optional) {
      return dump(optional.orElse(null), seen);
    }
    if (value instanceof Collection<?> elements) {
      for (Object element : elements) {
        text.append(dump(element, seen));
      }
      return text.toString();
    }
    if (value.getClass() == char[].class) {
      return new String((char[]) value);
    }
    if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        text.append(dump(Array.get(value, i), seen));
      }
      return text.toString();
    }
    if (value.getClass().getName().startsWith("java.")) {
      return value + " ";
    }
    /* A copy shares a value whose declared type says nothing of what is sensitive about it. */
    boolean isShared = value.getClass().getSimpleName().equals("Back");
    for (Class<?> c = isShared ? value.getClass().getSuperclass() : value.getClass();
        c != Object.class && c != Record.class;
        c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          text.append(dump(field.get(value), seen));
        }
      }
    }
    return text.toString();
  }
}
