package dev.plimsoll.checks.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is declared first of what is made of each other: the same is found. */
final class DeclarationOrderTest {
  private static final String CUSTOMER =
      """
      record Customer(@dev.plimsoll.annotations.Sensitive String email, String name) {
        @Override
        public String toString() {
          return name;
        }
      }
      """;

  @Test
  void methodsThatCallEachOther() {
    check(
        """
          String one(String text, String other, int more) {
            return more > 0 ? two(other, text, more - 1) : other;
          }
        """,
        """
          String two(String text, String other, int more) {
            return more > 0 ? three(text, other, more) : one(text, other, more);
          }
        """,
        """
          String three(String text, String other, int more) {
            return more > 0 ? one(other, text, more) : two(text, other, more);
          }
        """,
        """
          void tell(Customer c) {
            System.out.println(one(c.name(), c.name(), 1));
            System.out.println(two(c.email(), "", 1)); // leaks
            System.out.println(one(c.email(), "", 1)); // leaks
            System.out.println(three(c.email(), "", 1)); // leaks
            System.out.println(three("", c.email(), 1)); // leaks
            System.out.println(one("", c.email(), 1)); // leaks
            System.out.println(two("", c.email(), 1)); // leaks
          }
        """);
  }

  @Test
  void sinksBehindEachOther() {
    check(
        """
          void inner(String text) {
            outer(text);
          }
        """,
        """
          void outer(String text) {
            inner(text);
            System.out.println(text);
          }
        """,
        """
          void twoRings(String text) {
            inner(text);
            twoRings(text.trim());
          }
        """,
        """
          void tell(Customer c) {
            inner(c.name());
            outer(c.name());
            twoRings(c.name());
            inner(c.email()); // leaks
            outer(c.email()); // leaks
            twoRings(c.email()); // leaks
          }
        """);
  }

  @Test
  void typesThatHoldEachOther() {
    check(
        "  record Wife(Husband husband, java.util.List<Child> children) {}",
        "  record Husband(String job, Wife wife) {}",
        "  record Child(@dev.plimsoll.annotations.Sensitive String name, Husband father) {}",
        """
          void tell(Wife wife, Husband husband, Child child) {
            System.out.println("" + child); // leaks
            System.out.println("" + husband); // leaks
            System.out.println("" + wife); // leaks
            System.out.println(husband.job());
          }
        """);
  }

  @Test
  void textsByHandAndMethodsBehindThem() {
    check(
        """
          static class Order {
            Item item;
            String text() {
              return "order of " + item;
            }
            @Override
            public String toString() {
              return text();
            }
          }
        """,
        """
          static class Item {
            Order order;
            Customer buyer;
            String line() {
              return order.text() + buyer.email();
            }
            @Override
            public String toString() {
              return line();
            }
          }
        """,
        """
          static String name(Item item) {
            return item.order == null ? item.buyer.name() : name(item.order.item);
          }
        """,
        """
          void tell(Order order, Item item) {
            System.out.println(item); // leaks
            System.out.println(item.line()); // leaks
            System.out.println(order); // leaks
            System.out.println(order.text()); // leaks
            System.out.println(name(item));
          }
        """);
  }

  /** Compiles all orders at once, each in a class of its own. */
  private static void check(String... members) {
    Map<String, List<String>> sources = new TreeMap<>();
    sources.put("Customer.java", CUSTOMER.lines().toList());
    for (List<String> order : orders(List.of(members))) {
      String name = "Order" + sources.size();
      List<String> lines = new ArrayList<>();
      lines.add("class " + name + " {");
      order.forEach(member -> lines.addAll(member.lines().toList()));
      lines.add("}");
      sources.put(name + ".java", lines);
    }
    MarkedSources all = MarkedSources.of(sources);
    all.compile();
    all.checkAll();
  }

  private static List<List<String>> orders(List<String> members) {
    if (members.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : members) {
      List<String> others = new ArrayList<>(members);
      others.remove(first);
      for (List<String> rest : orders(others)) {
        List<String> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        all.add(order);
      }
    }
    return all;
  }
}
