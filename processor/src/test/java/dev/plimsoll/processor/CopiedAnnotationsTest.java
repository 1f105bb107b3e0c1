package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Frameworks and other compilers find on the override what stands on the method. */
final class CopiedAnnotationsTest {
  private static final String FRAMEWORK =
      """
      package com.acme.framework;
      import java.lang.annotation.*;
      public class Framework {
        public enum Isolation { DIRTY, CLEAN }
        @Retention(RetentionPolicy.RUNTIME) public @interface Transactional {
          Isolation value() default Isolation.DIRTY; Class<?>[] on() default {}; Hint[] hints() default {}; int limit() default 1; String name() default "";
        }
        @Retention(RetentionPolicy.RUNTIME) @Repeatable(Hints.class) public @interface Hint { String value(); }
        @Retention(RetentionPolicy.RUNTIME) public @interface Hints { Hint[] value(); }
        @Retention(RetentionPolicy.RUNTIME) public @interface Inject {}
        @Retention(RetentionPolicy.RUNTIME) public @interface Qualifier { String value(); }
        @Retention(RetentionPolicy.RUNTIME) @Deprecated public @interface Old {}
        @Retention(RetentionPolicy.RUNTIME) @interface Hidden {}
        @Retention(RetentionPolicy.CLASS) public @interface OfTheCompiler {}
        @Retention(RetentionPolicy.CLASS) @Target({ElementType.METHOD, ElementType.PARAMETER}) public @interface NotNull {}
        @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) public @interface Nullable {}
      }
      """;

  private static List<String> names(Annotation[] annotations) {
    return Arrays.stream(annotations).map(a -> a.annotationType().getSimpleName()).toList();
  }

  @Test
  void methodsParametersAndConstructorsOfAClass() throws Exception {
    Compiled compiled =
        Compiled.cleanly(
            FRAMEWORK,
            """
            package com.acme;
            import com.acme.framework.Framework.*;
            @Transactional
            class Ledger {
              static final String NAME = "a\\"b";
              @Inject Ledger(@Qualifier("main") String name) {}
              @Transactional(value = Isolation.CLEAN, on = {String.class, int[].class}, hints = {@Hint("x")}, limit = 7, name = NAME)
              @Hint("a") @Hint("b") @OfTheCompiler @Traced
              String post(@Qualifier("amount") @SpanAttribute long amount, @OfTheCompiler String text) { return text; }
              @SuppressWarnings("deprecation") @Old @RedMetric("a.b") void old() {}
              @Transactional void unwatched() {}
            }
            """);
    Class<?> wrapper = compiled.load("com.acme.InstrumentedLedger");
    Method post = wrapper.getDeclaredMethod("post", long.class, String.class);

    assertThat(names(post.getAnnotations())).containsExactly("Transactional", "Hints");
    assertThat(post.getAnnotations()[0].toString())
        .contains("CLEAN", "String.class", "int[].class", "x", "7", "a\\\"b");
    assertThat(names(post.getParameterAnnotations()[0])).containsExactly("Qualifier");
    assertThat(names(wrapper.getDeclaredMethod("old").getAnnotations())).contains("Old");
    assertThat(names(wrapper.getAnnotations())).isEmpty();
    assertThat(names(wrapper.getDeclaredConstructors()[0].getAnnotations()))
        .containsExactly("Inject");
    assertThat(names(wrapper.getDeclaredConstructors()[0].getParameterAnnotations()[1]))
        .containsExactly("Qualifier");
    assertThat(compiled.generated("com.acme.InstrumentedLedger"))
        .doesNotContain("OfTheCompiler", "@Traced", "@SpanAttribute");
  }

  @Test
  void nullabilityOnAnInterface() throws Exception {
    Compiled compiled =
        Compiled.cleanly(
            FRAMEWORK,
            """
            package com.acme;
            import com.acme.framework.Framework.*;
            interface Shop<T> {
              interface Order {}
              @Traced @Nullable Map<String, @Nullable T> find(@Nullable String id, @NotNull String name, Shop.@Nullable Order order, String @Nullable [] more);
              @NotNull @Traced @SpanAttribute String name(@Nullable @SpanAttribute T key);
            }
            """);
    Method find =
        compiled
            .load("com.acme.InstrumentedShop")
            .getDeclaredMethod(
                "find",
                String.class,
                String.class,
                compiled.load("com.acme.Shop$Order"),
                String[].class);

    assertThat(names(find.getAnnotatedReturnType().getAnnotations())).containsExactly("Nullable");
    assertThat(names(find.getAnnotatedParameterTypes()[0].getAnnotations()))
        .containsExactly("Nullable");
    assertThat(names(find.getAnnotatedParameterTypes()[2].getAnnotations()))
        .containsExactly("Nullable");
    assertThat(names(find.getAnnotatedParameterTypes()[3].getAnnotations()))
        .containsExactly("Nullable");
    assertThat(compiled.generated("com.acme.InstrumentedShop"))
        .contains("@Framework.NotNull String name");
  }

  @Test
  void annotationsThatThePackageCannotNameStayBehind() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            class Ledger {
              @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) private @interface Own {}
              @Own @Traced void post() {}
            }
            """);

    assertThat(compiled.generated("com.acme.InstrumentedLedger")).doesNotContain("Own");
  }

  @Test
  void annotationsThatTheirModuleKeepsForItselfStayBehind() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Held<T> { @Traced T get(); }
            """,
            """
            package com.acme;
            class Weak<T> extends java.lang.ref.WeakReference<T> implements Held<T> {
              Weak(T t) { super(t); }
              @Traced void more() {}
            }
            """);

    assertThat(compiled.generated("com.acme.InstrumentedWeak"))
        .contains("public T get()")
        .doesNotContain("jdk.internal");
  }
}
