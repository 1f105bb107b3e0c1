package dev.plimsoll.processor;

import static dev.plimsoll.processor.Compiled.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code <Type>Redaction.toString} shows, run on real values. */
final class RedactionTest {
  @Test
  void unmaskedRecordLooksAsItsOwnToString() {
    assertThat(
            run(
                """
                package com.acme;
                record Point<T>(int x, long y, double d, char c, boolean b, String s, T t, List<Integer> l, @Sensitive String z) {
                  record Plain<T>(int x, long y, double d, char c, boolean b, String s, T t, List<Integer> l) {}
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    String ours = PointRedaction.toString(new Point<>(1, 2L, 3.5, 'c', true, null, "t", List.of(1), "z"));
                    String javas = new Point.Plain<>(1, 2L, 3.5, 'c', true, null, "t", List.of(1)).toString();
                    return ours.equals(javas.replace("Plain[", "Point[").replaceFirst("]$", ", z=***]")) + ours;
                  }
                }
                """))
        .isEqualTo("truePoint[x=1, y=2, d=3.5, c=c, b=true, s=null, t=t, l=[1], z=***]");
  }

  @Test
  void classesByFieldsAndHandles() {
    assertThat(
            run(
                """
                package com.acme.base;
                public class Person<N> {
                  @Sensitive private final N name;
                  protected int age = 30;
                  String note = "note";
                  public String open = "open";
                  private static String ignored = "static";
                  protected Person(N name) { this.name = name; }
                }
                """,
                """
                package com.acme;
                class Customer extends com.acme.base.Person<String> {
                  private final Hidden hidden = new Hidden();
                  @Sensitive(kind = SensitiveKind.CREDENTIAL) private char[] password = {'x'};
                  private int[][] grid = {{1}, {2}};
                  final List<? extends Number> numbers = List.of(1);
                  private List<Map<String, int[]>> deep = List.of();
                  int age = 31;
                  transient volatile boolean flag;
                  Customer() { super("Ann"); }
                  private static final class Hidden { @Override public String toString() { return "hidden"; } }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() { return CustomerRedaction.toString(new Customer()); }
                }
                """))
        .isEqualTo(
            "Customer[name=***, age=30, note=note, open=open, hidden=hidden, password=***,"
                + " grid=[[1], [2]], numbers=[1], deep=[], age=31, flag=false]");
  }

  @Test
  void subclassThatOnlyInherits() {
    assertThat(
            run(
                """
                package com.acme;
                class Base { @Sensitive String secret = "s"; }
                """,
                """
                package com.acme;
                class Middle extends Base { int m = 1; static class Nested extends Middle { int n = 2; } }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() { return MiddleRedaction.toString(new Middle()) + Middle_NestedRedaction.toString(new Middle.Nested()); }
                }
                """))
        .isEqualTo("Middle[secret=***, m=1]Nested[secret=***, m=1, n=2]");
  }

  @Test
  void getterThatCarriesTheAnnotation() {
    assertThat(
            run(
                """
                package com.acme;
                class User {
                  private String email = "ann@example.com";
                  private boolean ill = true;
                  @Sensitive(mask = Mask.EMAIL_DOMAIN) String getEmail() { return email; }
                  @Sensitive boolean isIll() { return ill; }
                }
                """,
                """
                package com.acme;
                class Run { static Object run() { return UserRedaction.toString(new User()); } }
                """))
        .isEqualTo("User[email=***@example.com, ill=***]");
  }

  @Test
  void nestedRedactionsInContainers() {
    assertThat(
            run(
                """
                package com.acme;
                record Secret<T>(@Sensitive String value, T other) {}
                """,
                """
                package com.acme;
                class Names extends ArrayList<Secret<Integer>> { private static final long serialVersionUID = 1L; }
                """,
                """
                package com.acme;
                record Holder<K, S extends Secret<K>>(
                    @Sensitive int own, Secret<String> one, List<Secret<K>> list, Set<? extends Secret<?>> set, Map<K, List<Secret<K>>> map,
                    Map<Secret<K>, String> keys, Secret<?>[] array, Secret<K>[][] deep, Optional<Secret<K>> optional, Optional<Secret<K>> empty,
                    List<Optional<Secret<K>[]>> mixed, S bounded, List<S> boundedList, Names names, List<Secret<K>> none, Collection<String> plain) {}
                """,
                """
                package com.acme;
                class Run {
                  @SuppressWarnings({"unchecked", "rawtypes"}) static Object run() {
                    Secret<Integer> s = new Secret<>("leak", 1);
                    Secret<Integer>[] array = new Secret[] {s, null};
                    Names names = new Names();
                    names.add(s);
                    return HolderRedaction.toString(new Holder<Integer, Secret<Integer>>(1, new Secret<>("leak", "x"), List.of(s), Set.of(s), Map.of(1, List.of(s)),
                        Map.of(s, "v"), array, new Secret[][] {array, null}, Optional.of(s), Optional.empty(),
                        List.of(Optional.of(array)), s, List.of(s), names, null, List.of("p")));
                  }
                }
                """))
        .isEqualTo(
            "Holder[own=***, one=S(x), list=[S], set=[S], map={1=[S]}, keys={S=v}, array=[S, null],"
                    .replace("S(x)", "Secret[value=***, other=x]")
                    .replaceAll("S(?=[]}=,])", "Secret[value=***, other=1]")
                + (" deep=[[S, null], null], optional=Optional[S], empty=Optional.empty,"
                        + " mixed=[Optional[[S, null]]], bounded=S, boundedList=[S], names=[S], none=null,"
                        + " plain=[p]]")
                    .replaceAll("S(?=[]}=,])", "Secret[value=***, other=1]"));
  }

  @Test
  void typesThatAreSensitiveAsAWhole() {
    assertThat(
            run(
                """
                package com.acme;
                @Sensitive(mask = Mask.LAST_4) record Iban(String value, int[] parts) {}
                """,
                """
                package com.acme;
                @Sensitive(redactor = Short.class) record Name(String first, String last) {
                  public static class Dummy {}
                }
                """,
                """
                package com.acme;
                public class Short implements Redactor<Name> { @Override public String redact(Name name) { return "N."; } }
                """,
                """
                package com.acme;
                @Sensitive(mask = Mask.OMIT) record Gone(String value) {}
                """,
                """
                package com.acme;
                record Account(Iban iban, List<Name> names, Gone gone, @Sensitive(mask = Mask.FULL) Iban other) {}
                """,
                """
                package com.acme;
                class Holder { @Sensitive int n; Account account = new Account(new Iban("DE02120300000000202051", null), List.of(new Name("a", "b")), new Gone("x"), null); }
                """,
                """
                package com.acme;
                class Run { static Object run() { return IbanRedaction.toString(new Iban("DE02120300000000202051", null)) + HolderRedaction.toString(new Holder()); } }
                """))
        .isEqualTo(
            "Iban[value=***2051, parts=null]Holder[n=***, account=Account[iban=Iban[value=***2051,"
                + " parts=null], names=[N.], other=null]]");
  }

  @Test
  void everySensitiveElementIsAFact() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            interface Mail {
              @Sensitive(redactor = Short.class)
              String body(String id);
              void send(int n, @Sensitive(kind = "a|b\\tc") String[] to, List<String> more);
              class Short implements Redactor<String> {
                public Short() {}
                @Override public String redact(String s) { return s; }
              }
              @Sensitive class Inner {}
            }
            """
                .replace("interface Mail", "public interface Mail"));

    assertThat(compiled.facts("sensitive", "com.acme.Mail"))
        .containsExactly(
            "#plimsoll sensitive 1",
            "com.acme.Mail\tbody(java.lang.String)\tmethod\tpersonal\tFULL\tcom.acme.Mail.Short\tcom/acme/Mail.java:4\t",
            "com.acme.Mail\tsend(int,java.lang.String[],java.util.List).to\tparameter\ta|b\\tc\tFULL\t\tcom/acme/Mail.java:5\t",
            "com.acme.Mail.Inner\t\ttype\tpersonal\tFULL\t\tcom/acme/Mail.java:10\t");
  }

  @Test
  void deprecatedMembersCompileWithoutWarnings() {
    assertThat(
            run(
                """
                package com.acme;
                @Deprecated record Old(@Deprecated String a, @Sensitive String b) {}
                """,
                """
                package com.acme;
                class Older { @Deprecated(forRemoval = true) String a; @Sensitive String b; }
                """,
                """
                package com.acme;
                @SuppressWarnings("deprecation")
                class Run { static Object run() { return OldRedaction.toString(new Old("a", "b")) + OlderRedaction.toString(new Older()); } }
                """))
        .isEqualTo("Old[a=a, b=***]Older[a=null, b=null]");
  }

  @Test
  void unnamedPackageAndNestedTypes() {
    Compiled compiled =
        Compiled.cleanly(
            """
            class Outer {
              record Inner(@Sensitive String s) { record Deep(@Sensitive int i, Inner inner) {} }
              static Object run() { return Outer_Inner_DeepRedaction.toString(new Inner.Deep(1, new Inner("x"))); }
            }
            """);

    assertThat(compiled.call("Outer", "run")).isEqualTo("Deep[i=***, inner=Inner[s=***]]");
  }

  @Test
  void sameSourcesGiveTheSameBytes() {
    String[] sources = {
      """
      package com.acme;
      record Secret(@Sensitive String value, List<Secret> more) {}
      """,
      """
      package com.acme;
      interface Ledger { @Traced @RedMetric("a.b") void post(@MetricTag boolean a, @SpanAttribute long b); }
      """
    };
    Compilation first = Compiled.compile(List.of(), sources);
    Compilation second = Compiled.compile(List.of(), sources[1], sources[0]);

    assertThat(first.generatedSourceFiles()).isNotEmpty();
    first
        .generatedSourceFiles()
        .forEach(
            file ->
                assertThat(Compiled.text(file))
                    .isEqualTo(
                        second.generatedSourceFiles().stream()
                            .filter(other -> other.getName().equals(file.getName()))
                            .map(Compiled::text)
                            .findFirst()
                            .orElse("")));
  }
}
