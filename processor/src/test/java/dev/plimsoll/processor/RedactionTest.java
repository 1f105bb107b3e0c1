package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code <Type>Redaction.toString} shows, run on real values. */
final class RedactionTest {
  /** Compiles, calls {@code com.acme.Run.run()}, and returns what it returned. */
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run");
  }

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
  void masksOnEveryKindOfValue() {
    assertThat(
            run(
                """
                package com.acme;
                record Masked(
                    @Sensitive String full, @Sensitive byte[] bytes, @Sensitive long number, @Sensitive Integer boxed,
                    @Sensitive(mask = Mask.LAST_4) String last, @Sensitive(mask = Mask.LAST_4) long account, @Sensitive(mask = Mask.LAST_4) Integer little,
                    @Sensitive(mask = Mask.LAST_4) StringBuilder builder,
                    @Sensitive(mask = Mask.EMAIL_DOMAIN) CharSequence mail, @Sensitive(mask = Mask.EMAIL_DOMAIN) String noMail,
                    @Sensitive(mask = Mask.OMIT) int omitted, @Sensitive String nothing, @Sensitive Optional<String> some) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    return MaskedRedaction.toString(new Masked("secret", new byte[1], 1, 2, "DE02120300000000202051", 12345678901L, 12,
                        new StringBuilder("abcdefghijkl"), "ann@example.com", "nobody", 3, null, Optional.of("x"))) + MaskedRedaction.toString(null);
                  }
                }
                """))
        .isEqualTo(
            "Masked[full=***, bytes=***, number=***, boxed=***, last=***2051, account=***8901, little=***,"
                + " builder=***ijkl, mail=***@example.com, noMail=***, nothing=null, some=***]null");
  }

  @Test
  void masksThatKeepWhatManyShare() {
    assertThat(
            run(
                """
                package com.acme;
                record Patient(
                    @Sensitive(mask = Mask.BUCKET) int age, @Sensitive(mask = Mask.BUCKET, bucket = 1000) java.math.BigDecimal income,
                    @Sensitive(mask = Mask.BUCKET) Integer none, @Sensitive(mask = Mask.YEAR) java.time.LocalDate born,
                    @Sensitive(mask = Mask.MONTH) Date admitted, @Sensitive(mask = Mask.MONTH) java.time.Instant left) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    return PatientRedaction.toString(new Patient(37, new java.math.BigDecimal("41999.99"), null,
                        java.time.LocalDate.of(1984, 5, 6), new Date(0), null));
                  }
                }
                """))
        .isEqualTo(
            "Patient[age=30..39, income=41000..41999, none=null, born=1984, admitted=1970-01,"
                + " left=null]");
  }

  @Test
  void keyedHashesAreComparableWithinAScope() {
    String source =
        """
        package com.acme;
        class Run {
          record Order(@Customer String customer, @Sensitive(mask = Mask.HMAC) String note) {}
          record Visit(@Customer String visitor, @Sensitive(mask = Mask.HMAC) UUID note) {}
          static Object run() {
            dev.plimsoll.runtime.redaction.HmacKey.use("k1", new byte[32]);
            try {
              return Run_OrderRedaction.toString(new Order("ann", "ann")) + Run_VisitRedaction.toString(new Visit("ann", null));
            } finally {
              dev.plimsoll.runtime.redaction.HmacKey.forget();
            }
          }
        }
        """;
    String term =
        """
        package com.acme;
        @Sensitive(mask = Mask.HMAC, scope = "customer") @interface Customer {}
        """;

    assertThat((String) run(source, term))
        .matches(
            "Order\\[customer=(hmac:k1:[\\w-]{22}), note=(?!\\1)hmac:k1:[\\w-]{22}\\]"
                + "Visit\\[visitor=\\1, note=null\\]");
  }

  @Test
  void annotationsOfOthersCountWhereAnOptionNamesThem() {
    String[] sources = {
      """
      package com.acme;
      class Run {
        interface Api { @Redacted void send(); }
        record Login(@Redacted String token, @com.acme.other.DoNotLog String pin, @Redacted @Sensitive(mask = Mask.LAST_4) String card, String user) {}
        static Object run() { return Run_LoginRedaction.toString(new Login("t", "1", "4111111111111111", "ann")); }
      }
      """,
      "package com.acme; @interface Redacted {}",
      "package com.acme.other; public @interface DoNotLog {}"
    };

    Compiled compiled =
        Compiled.cleanlyWith(
            List.of("-Aplimsoll.sensitiveAnnotations=Redacted, com.acme.other.DoNotLog"), sources);

    assertThat(compiled.call("com.acme.Run", "run"))
        .isEqualTo("Login[token=***, pin=***, card=***1111, user=ann]");
    assertThat(run(sources)).isEqualTo("Login[token=t, pin=1, card=***1111, user=ann]");
  }

  @Test
  void redactorsOfTheirOwn() {
    assertThat(
            run(
                """
                package com.acme;
                record Account<T>(@Sensitive(redactor = Half.class) String iban, @Sensitive(redactor = Half.class) String other,
                    @Sensitive(redactor = Size.class) List<T> items, @Sensitive(redactor = Broken.class) int n, @Sensitive(redactor = Half.class) String none) {}
                """,
                """
                package com.acme;
                public class Half implements Redactor<CharSequence> {
                  @Override public String redact(CharSequence s) { return s.subSequence(0, s.length() / 2) + "..."; }
                }
                """,
                """
                package com.acme;
                public class Size implements Redactor<Collection<?>> {
                  @Override public String redact(Collection<?> c) { return c.size() + " items"; }
                }
                """,
                """
                package com.acme;
                public class Broken implements Redactor<Object> {
                  @Override public String redact(Object o) { throw new IllegalStateException("" + o); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    return AccountRedaction.toString(new Account<>("DE02", "ab", List.of(1, 2), 77, null));
                  }
                }
                """))
        .isEqualTo("Account[iban=DE..., other=a..., items=2 items, n=***, none=null]");
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
  void termsOfATaxonomyOfOnesOwn() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            @Sensitive(kind = "iban", mask = Mask.LAST_4) @interface Iban {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.RECORD_COMPONENT)
            @Sensitive(kind = "c") @interface OnComponent {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD)
            @Sensitive(kind = "f") @interface OnField {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD)
            @Sensitive(kind = "m") @interface OnMethod {}
            """,
            """
            package com.acme;
            @java.lang.annotation.Target(java.lang.annotation.ElementType.PARAMETER)
            @Sensitive(kind = "p") @interface OnParameter {}
            """,
            """
            package com.acme;
            record Account(@Iban String iban, @OnComponent String c, @OnField String f, @OnMethod String m, @OnParameter String p, String plain) {}
            """,
            """
            package com.acme;
            record Compact(String own, String explicit) {
              Compact(@OnParameter String own, String explicit) { this.own = own; this.explicit = explicit; }
              @OnMethod public String explicit() { return explicit; }
            }
            """,
            """
            package com.acme;
            class Run { static Object run() {
              return AccountRedaction.toString(new Account("DE02120300000000202051", "c", "f", "m", "p", "plain"))
                  + CompactRedaction.toString(new Compact("o", "e")); } }
            """);

    assertThat(compiled.call("com.acme.Run", "run"))
        .isEqualTo(
            "Account[iban=***2051, c=***, f=***, m=***, p=***, plain=plain]Compact[own=***, explicit=***]");
    assertThat(compiled.facts("sensitive", "com.acme.Account"))
        .containsExactly(
            "#plimsoll sensitive 1",
            "com.acme.Account\tc\tcomponent\tc\tFULL\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tf\tcomponent\tf\tFULL\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tiban\tcomponent\tiban\tLAST_4\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tm\tcomponent\tm\tFULL\t\tcom/acme/Account.java:2\t",
            "com.acme.Account\tp\tcomponent\tp\tFULL\t\tcom/acme/Account.java:2\t");
    assertThat(compiled.facts("sensitive", "com.acme.Iban")).isEmpty();
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
