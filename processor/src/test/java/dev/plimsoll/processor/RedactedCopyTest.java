package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.redaction.RedactionIndex;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code redact}, {@code safeFields}, {@code mask} and the index give, run on real values. */
final class RedactedCopyTest {
  private static Object run(String... sources) {
    return Compiled.cleanly(sources).call("com.acme.Run", "run");
  }

  @Test
  void textsAreMaskedAndTheRestSaysNothing() {
    assertThat(
            run(
                """
                package com.acme;
                record Account(
                    @Sensitive(mask = Mask.LAST_4) String iban, @Sensitive CharSequence owner, @Sensitive Object any, @Sensitive String nothing,
                    @Sensitive(mask = Mask.OMIT) String note, @Sensitive int pin, @Sensitive long balance, @Sensitive boolean vip, @Sensitive char grade,
                    @Sensitive byte b, @Sensitive short s, @Sensitive double d, @Sensitive float f,
                    @Sensitive List<String> list, @Sensitive Set<String> set, @Sensitive Map<String, String> map, @Sensitive Optional<String> some,
                    @Sensitive byte[] bytes, @Sensitive(mask = Mask.YEAR) java.time.LocalDate born, int open, List<String> plain) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Account a = new Account("DE02120300000000202051", "Ann", 7, null, "note", 1234, 5L, true, 'a', (byte) 1, (short) 2, 3.0, 4f,
                        List.of("x"), Set.of("x"), Map.of("x", "y"), Optional.of("x"), new byte[1], java.time.LocalDate.MAX, 5, List.of("p"));
                    return "" + AccountRedaction.redact(a) .iban() + AccountRedaction.redact(a).owner() + AccountRedaction.redact(a).any()
                        + AccountRedaction.redact(a).nothing() + AccountRedaction.redact(a).note() + AccountRedaction.redact(a).pin()
                        + AccountRedaction.redact(a).balance() + AccountRedaction.redact(a).vip() + (int) AccountRedaction.redact(a).grade()
                        + AccountRedaction.redact(a).list() + AccountRedaction.redact(a).set() + AccountRedaction.redact(a).map()
                        + AccountRedaction.redact(a).some() + AccountRedaction.redact(a).bytes() + AccountRedaction.redact(a).born()
                        + AccountRedaction.redact(a).open() + AccountRedaction.redact(a).plain() + AccountRedaction.redact(null);
                  }
                }
                """))
        .isEqualTo("***2051******nullnull00false0[][]{}Optional.emptynullnull5[p]null");
  }

  @Test
  void whatIsInsideIsCopiedToo() {
    assertThat(
            run(
                """
                package com.acme;
                record Order<T extends Comparable<T>>(
                    Card card, List<? extends Card> cards, Set<Card> set, Map<Card, List<Card>> map, Map<T, Card> byKey, Optional<Card> some, Optional<Card> none,
                    Card[] array, Card[][] grid, Collection<List<? extends Card>> nested, List<Card> missing, Box<T> box, T plain, @Sensitive String own) {
                  record Card(@Sensitive String number, String brand) {}
                  record Box<V>(@Sensitive String secret, V value) {}
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Order.Card c = new Order.Card("4111", "visa");
                    Order<String> o = new Order<>(c, Arrays.asList(c, null), Set.of(c), Map.of(c, List.of(c)), Map.of("k", c), Optional.of(c), Optional.empty(),
                        new Order.Card[] {c, null}, new Order.Card[][] {{c}}, List.of(List.of(c)), null, new Order.Box<>("s", "v"), "p", "o");
                    Order<String> copy = OrderRedaction.redact(o);
                    String all = copy.card() + "\\n" + copy.cards() + "\\n" + copy.set() + "\\n" + copy.map() + "\\n" + copy.byKey() + "\\n" + copy.some() + "\\n" + copy.none()
                        + "\\n" + Arrays.toString(copy.array()) + "\\n" + Arrays.deepToString(copy.grid()) + "\\n" + copy.nested() + "\\n" + copy.missing() + "\\n" + copy.box()
                        + "\\n" + copy.plain() + "\\n" + copy.own() + "\\n" + o.array()[0];
                    return all;
                  }
                }
                """))
        .isEqualTo(
            """
            Card[number=***, brand=visa]
            [Card[number=***, brand=visa], null]
            [Card[number=***, brand=visa]]
            {Card[number=***, brand=visa]=[Card[number=***, brand=visa]]}
            {k=Card[number=***, brand=visa]}
            Optional[Card[number=***, brand=visa]]
            Optional.empty
            [Card[number=***, brand=visa], null]
            [[Card[number=***, brand=visa]]]
            [[Card[number=***, brand=visa]]]
            null
            Box[secret=***, value=v]
            p
            ***
            Card[number=4111, brand=visa]""");
  }

  @Test
  void aClassIsCopiedByItsBuilder() {
    assertThat(
            run(
                """
                package com.acme;
                @Redactable
                public final class Person {
                  @Sensitive private final String name;
                  private final int age;
                  private final List<Phone> phones;
                  private Person(Builder b) { name = b.name; age = b.age; phones = b.phones; }
                  public Builder toBuilder() { Builder b = new Builder(); b.name = name; b.age = age; b.phones = phones; return b; }
                  public record Phone(@Sensitive String number) {}
                  public static final class Builder {
                    private String name; int age; private List<Phone> phones;
                    public Builder setName(String name) { this.name = name; return this; }
                    public Builder phones(List<Phone> phones) { this.phones = phones; return this; }
                    public Builder age(int age) { this.age = age; return this; }
                    public Person build() { return new Person(this); }
                  }
                  String show() { return name + age + phones; }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Person.Builder b = new Person.Builder().setName("Ann").phones(List.of(new Person.Phone("1"))).age(30);
                    return PersonRedaction.redact(b.build()).show();
                  }
                }
                """))
        .isEqualTo("***30[Phone[number=***]]");
  }

  @Test
  void ofWhatCannotBeRebuiltThereIsNoCopy() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            record Wallet(Owner owner, @Sensitive String id) {
              static final class Owner { @Sensitive final String name = "Ann"; }
            }
            """);

    assertThat(compiled.generated("com.acme.WalletRedaction")).doesNotContain(" redact(");
    assertThat(compiled.generated("com.acme.Wallet_OwnerRedaction")).doesNotContain(" redact(");
  }

  @Test
  void aRingOfTypesIsCopied() {
    assertThat(
            run(
                """
                package com.acme;
                record Node(@Sensitive String name, Leaf leaf, List<Node> more) {
                  record Leaf(@Sensitive String name, Node parent) {}
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Node inner = new Node("b", null, List.of());
                    return NodeRedaction.redact(new Node("a", new Node.Leaf("l", inner), List.of(inner))).toString();
                  }
                }
                """))
        .isEqualTo(
            "Node[name=***, leaf=Leaf[name=***, parent=Node[name=***, leaf=null, more=[]]],"
                + " more=[Node[name=***, leaf=null, more=[]]]]");
  }

  @Test
  void safeFieldsAreNumbersAndTexts() {
    Object fields =
        run(
            """
            package com.acme;
            record Customer(long id, boolean vip, Integer age, String city, Tags tags, String none, @Sensitive String name, @Sensitive String missing,
                @Sensitive int pin, @Sensitive(mask = Mask.OMIT) String note, List<Card> cards, int[] numbers, java.math.BigDecimal sum) {
              record Card(@Sensitive String number) {}
              record Tags(String a) {}
            }
            """,
            """
            package com.acme;
            class Run {
              static Object run() {
                return CustomerRedaction.safeFields(new Customer(7L, true, 3, "Oslo", new Customer.Tags("t"), null, "Ann", null, 1234, "note",
                    List.of(new Customer.Card("4111")), new int[] {1}, java.math.BigDecimal.ONE));
              }
            }
            """);

    assertThat(fields)
        .isEqualTo(
            Map.of(
                "id",
                7L,
                "vip",
                true,
                "age",
                3,
                "city",
                "Oslo",
                "tags",
                "Tags[a=t]",
                "name",
                "***",
                "pin",
                "***",
                "cards",
                "[Card[number=***]]",
                "numbers",
                "[1]",
                "sum",
                java.math.BigDecimal.ONE));
  }

  @Test
  void oneMemberIsMaskedByItsName() {
    assertThat(
            run(
                """
                package com.acme;
                record Customer(@Sensitive(mask = Mask.EMAIL_DOMAIN) String email, @Sensitive int pin, @Sensitive(mask = Mask.OMIT) String note, int open) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Customer c = new Customer("ann@example.com", 1, "n", 2);
                    String refused;
                    try { refused = CustomerRedaction.mask(c, "open"); } catch (IllegalArgumentException e) { refused = e.getMessage(); }
                    return CustomerRedaction.mask(c, "email") + CustomerRedaction.mask(c, "pin") + CustomerRedaction.mask(c, "note") + refused;
                  }
                }
                """))
        .isEqualTo("***@example.com***nullno sensitive member: open");
  }

  @Test
  void theIndexListsWhatHasARedaction() throws Exception {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            public class Person { @Sensitive protected String name = "Ann"; }
            """,
            """
            package com.acme;
            final class Heir extends Person {}
            """,
            """
            package com.acme;
            @Deprecated record Point<T>(@Sensitive T x, @Sensitive(mask = Mask.OMIT) int y, int z) {}
            """,
            """
            package com.acme.pin;
            @Sensitive(redactor = Code.Stars.class)
            public record Code(String value) {
              public static class Stars implements Redactor<Code> { @Override public String redact(Code code) { return "*-*"; } }
            }
            """,
            """
            package com.acme.pin;
            public class Plain { int a; void take(@Sensitive String secret) {} }
            """);

    assertThat(compiled.services("dev.plimsoll.runtime.redaction.RedactionIndex"))
        .containsExactly("com.acme.HeirRedactionIndex", "com.acme.pin.CodeRedactionIndex");
    List<SensitiveType<?>> types = types(compiled, "com.acme.HeirRedactionIndex");
    assertThat(types)
        .extracting(type -> type.type().getSimpleName() + type.members().stream().sorted().toList())
        .containsExactly("Heir[name]", "Person[name]", "Point[x, y]");
    SensitiveType<?> pin = types(compiled, "com.acme.pin.CodeRedactionIndex").get(0);
    assertThat(pin.members()).isEmpty();
    Object value = compiled.load("com.acme.pin.Code").getConstructors()[0].newInstance("1234");
    assertThat(pin.text(value)).isEqualTo("*-*");
    assertThat(pin.safeFields(value)).isEqualTo(Map.of("value", "*-*"));
  }

  private static List<SensitiveType<?>> types(Compiled compiled, String index) throws Exception {
    return ((RedactionIndex) compiled.load(index).getConstructor().newInstance()).types();
  }
}
