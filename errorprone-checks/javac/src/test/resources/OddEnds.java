import static java.util.Map.Entry;

import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.function.*;

/** Whatever Java 17 lets one write, for the ends of its trees. */
@SuppressWarnings({"unused", "all"})
class OddEnds<T extends Comparable<? super T> & Serializable> implements Serializable {
  int a, b[], c = 1, d[][] = {{1}, {2, 3,}};
  final int[] @Mark [] @Mark [] rows = new int @Mark [2] @Mark [][];
  @Mark java.util.@Mark List<@Mark ? extends @Mark String> named;;
  Map.Entry<String, int[]>[] entries[];
  { a = b[0] = c += d[0][1]++; }
  static { int x = - - +~1; }

  @Target({ElementType.TYPE_USE, ElementType.FIELD})
  @interface Mark {
    int value() default (1);
    String[] names() default {};
  }

  enum Kind implements Supplier<String> {
    @Deprecated FIRST(1) { @Override public String get() { return "a"; } },
    SECOND { public String get() { return ("b"); } },;
    Kind(int... numbers) {}
    public String get() { return null; }
  }

  enum Empty { ; }

  record Pair<A, B>(@Mark A first, B... rest) { Pair { assert first != null : rest; } }

  sealed interface Shape permits Dot, Line {}
  record Dot() implements Shape {}
  non-sealed interface Line extends Shape { default void m(Line this, int... x) {} }

  <X extends Exception> int m(OddEnds<T> this, final X x, int... rest)[] throws X, @Mark Error {
    outer:
    for (int i = 0, j[] = {1}; i < 1; i++, j[0]--) {
      if (i > 0) continue outer; else break outer;
    }
    for (;;) { break; }
    do a++; while (a < 0);
    while (a-- > 0) ;
    for (final var each : List.of(1)) synchronized (this) { }
    try (var in = open(); in) { } catch (final IllegalStateException | Error e) { throw e; } finally { }
    switch (a) { case 1, 2: default: case 3: { } }
    switch (a) { case 1, 2 -> a++; case 4 -> throw new Error(); default -> { } }
    int y = switch (a) { case 1 -> (2); default -> { yield 3; } };
    int z = switch (a) { case 1: yield 1; default: yield (2); };
    Object o = (Runnable & Serializable) () -> {};
    Function<Integer, Function<Integer, Integer>> f = p -> (q) -> p + q;
    BiFunction<Integer, int[], Integer> g = (final @Mark Integer p, int[] q) -> p + q[0] * -2;
    Supplier<int[]> h = () -> new int[] {1, 2,};
    IntFunction<int[][]> n = int[][]::new;
    Supplier<List<String>> l = java.util.ArrayList<String>::new;
    Object inner = this.new Inner<>() { int k; }, again = (((this))).new <String>Inner<String>(1);
    if (o instanceof final String s && !s.isEmpty() || (o instanceof Integer)) ; else { }
    String text = "a" + 1 + 'b' + 1L + .5f + """
        block \
        "quoted"
        """.strip() + (a > 0 ? b != null ? "x" : "y" : "z");
    class Local { }
    @Mark interface Own { int K = 1; }
    return OddEnds.<T>none(new int[0]).length > 0 ? null : (int[]) (Object) rest;
  }

  static <T> int[] none(int... numbers) { return numbers.clone(); }

  java.io.StringReader open() { return new java.io.StringReader(""); }

  class Inner<U> { Inner() { super(); } <V> Inner(int x) { this(); OddEnds.this.hashCode(); OddEnds.super.hashCode(); } }
};
