package dev.plimsoll.checks.sensitive;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.SensitiveEgress;
import dev.plimsoll.checks.SensitiveToString;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Java that is rarely written and has to be survived. */
final class OddJavaTest {
  private static final String[] ODD =
      """
      import dev.plimsoll.annotations.Sensitive;
      import java.util.ArrayList;
      import java.util.Comparator;
      import java.util.List;
      import java.util.Map;
      import java.util.concurrent.Callable;
      import java.util.function.BiFunction;
      import java.util.function.Function;
      import java.util.function.Supplier;

      abstract class Odd<T extends Comparable<? super T> & Supplier<String>, S extends Odd<T, S>> {
        @Sensitive T value;
        @Sensitive int[][] numbers = {{1}, {}, {2, 3}};
        static final Object LOCK = new Object();
        final Supplier<Odd<T, S>> self = () -> this;
        Function<Odd<?, ?>, Object> read = odd -> odd.value;
        BiFunction<int[], Integer, Integer> at = (array, i) -> array[i];

        static {
          int[] a = new int[3];
          a[0]++;
          --a[1];
          a[2] <<= 1;
          label:
          {
            if (a[0] > 0) break label;
            a[0] = 2;
          }
        }

        {
          numbers = new int[][] {{}};
        }

        abstract S me();

        native T gone();

        enum Kind implements Supplier<String> {
          ONE {
            @Override
            public String get() {
              return name();
            }
          },
          TWO("two") {
            @Override
            public String get() {
              return super.toString();
            }
          };

          Kind(String... names) {}
        }

        @interface Note {
          String value() default "none";

          Class<?>[] types() default {};
        }

        interface Mixed {
          default String text() {
            return inner() + Mixed.fixed();
          }

          private String inner() {
            return "inner";
          }

          static String fixed() {
            return \"""
                fixed
                  text\""";
          }
        }

        class Inner {
          class Deep {
            Object all() {
              return Odd.this.value;
            }
          }

          Deep deep = new Deep();
        }

        static int recursive(int n) {
          return n <= 0 ? 0 : mutual(n - 1);
        }

        static int mutual(int n) {
          return n <= 0 ? 1 : recursive(n - 1);
        }

        @SafeVarargs
        static <E extends Exception> void sneaky(E first, List<? extends E>... others) throws E {
          for (; ; ) {
            do {
              if (others.length == 0) {
                throw first;
              }
            } while (others.length > 1);
            synchronized (LOCK) {
              return;
            }
          }
        }

        Callable<Void> nothing() {
          return () -> {
            new Object() {
              int count;

              void grow() {
                count += numbers[0].length;
                new Inner().new Deep().all();
              }
            }.grow();
            return null;
          };
        }

        <U> Map<U, ? super List<U[]>> wild(Map<U, ? super List<U[]>> map, U... keys) {
          Comparator<U> order = Comparator.<U, String>comparing(Object::toString).reversed();
          var list = new ArrayList<>(List.of(keys));
          list.sort(order);
          Function<Integer, int[]> arrays = int[]::new;
          Supplier<Inner> inners = Inner::new;
          Runnable r = super::hashCode;
          char c = "abc".charAt(0);
          c += 1;
          Object o = (Runnable & java.io.Serializable) () -> {};
          switch (Kind.ONE) {
            case ONE:
            default:
          }
          switch (c) {}
          int n =
              switch (Kind.valueOf("ONE")) {
                case ONE -> {
                  try {
                    yield 1;
                  } finally {
                    n();
                  }
                }
                case TWO -> throw new IllegalStateException();
              };
          try (AutoCloseable first = () -> {};
              first) {
            ;
          } catch (RuntimeException | Error e) {
            throw e;
          } catch (Exception e) {
            assert false : e;
          }
          return map;
        }

        void n() {
          class Local<Q> extends Odd<T, S> {
            Q q;

            @Override
            S me() {
              return Odd.this.me();
            }
          }
          Odd<T, S> local = new Local<String>();
          int[][] copy = numbers.clone();
          copy.getClass().getName().length();
          local.value = value;
          // BUG: Diagnostic contains: `Odd.value`
          System.out.println(local.value);
          // BUG: Diagnostic contains: `Odd.numbers`
          System.out.println(numbers[0][0]++);
          // BUG: Diagnostic contains: `Odd.value`
          System.out.println(self.get().me().value);
        }
      }
      """
          .split("\\n", -1);

  @Test
  void leaves() {
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .addSourceLines("Odd.java", ODD)
        .doTest();
  }

  /** Nothing is sensitive here, so that the whole file is looked through. */
  @Test
  void harmless() {
    String[] harmless =
        Arrays.stream(ODD)
            .filter(line -> !line.contains("BUG:"))
            .map(line -> line.replace("@Sensitive ", ""))
            .toArray(String[]::new);
    CompilationTestHelper.newInstance(SensitiveEgress.class, getClass())
        .addSourceLines("Odd.java", harmless)
        .doTest();
  }

  @Test
  void texts() {
    CompilationTestHelper.newInstance(SensitiveToString.class, getClass())
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.Sensitive;

            class A {
              record Node<T>(@Sensitive T value, Node<T> next) {
                @Override
                public String toString() {
                  return next == null ? "end" : "node " + next;
                }
              }

              // BUG: Diagnostic contains: `Ring.value`
              record Ring(@Sensitive String value, Ring next) {}

              static class Self {
                @Sensitive Self self;

                @Override
                public String toString() {
                  return "" + (self == this) + self.hashCode();
                }
              }

              static class Loop {
                @Sensitive String value;

                @Override
                public String toString() {
                  return other();
                }

                String other() {
                  return toString();
                }
              }
            }
            """)
        .doTest();
  }
}
