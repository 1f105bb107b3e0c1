import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

/** One object by several names: by a choice between variables, and as an element of something. */
class ElementNames {
  private static final Logger log = Logger.getLogger("a");

  static class Page {
    StringBuilder text = new StringBuilder();
    String title;
  }

  void oneOfTwo(Customer c, boolean more) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    StringBuilder z = new StringBuilder();
    var a = more ? x : y;
    z.append(c.name());
    a.append(c.email());
    log.info(z.toString());
    log.info(x.toString()); // leaks
    log.info(y.toString()); // leaks
    log.info(a.toString()); // leaks
  }

  void theOtherOfTwo(Customer c, boolean more) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    StringBuilder a = more ? x : y;
    x.append(c.email());
    log.info(y.toString());
    log.info(a.toString()); // leaks
  }

  void choiceAsTheObject(Customer c, boolean more) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    (more ? x : y).append(c.name());
    log.info(y.toString());
    (more ? x : y).append(c.email());
    log.info(y.toString()); // leaks
  }

  void orItself(Customer c, StringBuilder given) {
    StringBuilder x = new StringBuilder();
    StringBuilder a = x;
    a = given != null ? given : a;
    a.append(c.email());
    log.info(x.toString()); // leaks
  }

  void noLongerOneOfTwo(Customer c, boolean more) {
    StringBuilder x = new StringBuilder();
    StringBuilder a = more ? x : new StringBuilder();
    a.append(c.name());
    a = new StringBuilder();
    a.append(c.email());
    log.info(x.toString());
  }

  void byASwitch(Customer c, int kind) {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    List<String> third = new ArrayList<>();
    List<String> chosen =
        switch (kind) {
          case 1 -> first;
          default -> second;
        };
    chosen.add(c.email());
    log.info("" + third);
    log.info("" + first); // leaks
    log.info("" + second); // leaks
  }

  void byTwoAssignments(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder y;
    StringBuilder z = y = x;
    z.append(c.email());
    log.info(x.toString()); // leaks
    log.info(y.toString()); // leaks
  }

  void fieldOfOneOfTwo(Customer c, boolean more) {
    Page x = new Page();
    Page y = new Page();
    Page a = more ? x : y;
    a.title = c.email();
    log.info("" + x.text);
    log.info(x.title); // leaks
  }

  void elementOfAnArray(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    StringBuilder[] all = {x};
    all[0].append(c.name());
    log.info(x.toString());
    all[0].append(c.email());
    log.info(y.toString());
    log.info(x.toString()); // leaks
    log.info(all[0].toString()); // leaks
  }

  void putIntoAnArray(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    StringBuilder[] all = new StringBuilder[2];
    all[0] = x;
    StringBuilder same = all[0];
    same.append(c.email());
    log.info(y.toString());
    log.info(x.toString()); // leaks
  }

  void throughTheElement(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder[] all = new StringBuilder[] {x, new StringBuilder()};
    x.append(c.email());
    log.info(Arrays.toString(all)); // leaks
  }

  void anotherElement(Customer c) {
    StringBuilder x = new StringBuilder();
    Object[] all = {x, null};
    all[1] = c.email();
    log.info(x.toString());
    log.info(Arrays.toString(all)); // leaks
  }

  void eachOfAnArray(Customer c) {
    StringBuilder x = new StringBuilder();
    for (StringBuilder each : new StringBuilder[] {x}) {
      each.append(c.email());
    }
    log.info(x.toString()); // leaks
  }

  void rowsOfAMatrix(Customer c) {
    char[] row = new char[2];
    char[][] rows = {row};
    rows[0][0] = c.email().charAt(0);
    log.info(new String(row)); // leaks
  }

  void elementOfAList(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    List<StringBuilder> all = List.of(x);
    all.get(0).append(c.name());
    log.info(x.toString());
    all.get(0).append(c.email());
    log.info(y.toString());
    log.info(x.toString()); // leaks
  }

  void addedToAList(Customer c) {
    StringBuilder x = new StringBuilder();
    List<StringBuilder> all = new ArrayList<>();
    all.add(x);
    log.info("" + all);
    x.append(c.email());
    log.info("" + all); // leaks
  }

  void eachOfAList(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    List<StringBuilder> all = new ArrayList<>(List.of(x));
    for (StringBuilder each : all) {
      each.append(c.email());
    }
    log.info(y.toString());
    log.info(x.toString()); // leaks
  }

  void listsHoldNoTextsOfEachOther(Customer c) {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    second.addAll(first);
    first.add(c.email());
    log.info("" + second);
    log.info("" + first); // leaks
  }

  void valueOfAMap(Customer c) {
    StringBuilder x = new StringBuilder();
    Map<String, StringBuilder> all = new HashMap<>();
    all.put("x", x);
    StringBuilder same = all.get("x");
    same.append(c.email());
    log.info(x.toString()); // leaks
  }

  void heldByAReference(Customer c) {
    StringBuilder x = new StringBuilder();
    AtomicReference<StringBuilder> reference = new AtomicReference<>(x);
    reference.get().append(c.email());
    log.info(x.toString()); // leaks
  }

  void optional(Customer c) {
    List<String> x = new ArrayList<>();
    Optional<List<String>> some = Optional.of(x);
    some.get().add(c.email());
    log.info("" + x); // leaks
  }

  void required(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder same = Objects.requireNonNull(x);
    same.append(c.email());
    log.info(x.toString()); // leaks
  }

  void copiesStayAsTheyAre(Customer c) {
    List<String> names = new ArrayList<>();
    names.add(c.name());
    List<String> before = List.copyOf(names);
    java.util.Set<String> once = java.util.Set.copyOf(names);
    char[] text = new char[1];
    char[] copy = Arrays.copyOf(text, 1);
    names.add(c.email());
    text[0] = c.email().charAt(0);
    log.info("" + before);
    log.info("" + once);
    log.info(new String(copy));
    log.info("" + names); // leaks
  }

  void copiesHoldTheSame(Customer c) {
    StringBuilder x = new StringBuilder();
    List<StringBuilder> all = new ArrayList<>();
    all.add(x);
    List<StringBuilder> copy = List.copyOf(all);
    x.append(c.email());
    log.info("" + copy); // leaks
  }

  void listOfAList(Customer c) {
    List<Object> inner = new ArrayList<>();
    List<Object> outer = new ArrayList<>(List.of(inner));
    outer.add(c.email());
    log.info("" + inner);
    log.info("" + outer); // leaks
  }

  void views(Customer c) {
    List<String> names = new ArrayList<>();
    List<String> view = java.util.Collections.unmodifiableList(names);
    names.add(c.email());
    log.info("" + view); // leaks
  }

  void listInAListOfOne(Customer c) {
    List<Object> inner = new ArrayList<>();
    List<Object> outer = List.of(inner);
    inner.add(c.email());
    log.info("" + outer); // leaks
  }

  void requiredList(Customer c) {
    StringBuilder x = new StringBuilder();
    List<StringBuilder> all = Objects.requireNonNull(List.of(x));
    all.get(0).append(c.email());
    log.info("" + x); // leaks
  }

  void valueOfAMapOfAnything(Customer c) {
    StringBuilder x = new StringBuilder();
    StringBuilder y = new StringBuilder();
    Map<String, Object> all = new HashMap<>();
    all.put("x", x);
    ((StringBuilder) all.get("x")).append(c.name());
    log.info(x.toString());
    ((StringBuilder) all.get("x")).append(c.email());
    log.info(y.toString());
    log.info(x.toString()); // leaks
  }

  void listInAList(Customer c) {
    List<Object> inner = new ArrayList<>();
    List<Object> other = new ArrayList<>();
    List<List<Object>> outer = new ArrayList<>();
    outer.add(inner);
    outer.get(0).add(c.email());
    log.info("" + other);
    log.info("" + inner); // leaks
  }

  void fieldOfAnElement(Customer c) {
    Page page = new Page();
    Page other = new Page();
    List<Page> pages = new ArrayList<>();
    pages.add(page);
    pages.get(0).text.append(c.name());
    page.title = c.email();
    log.info(other.title);
    log.info(pages.get(0).title); // leaks
  }

  void takenFromTheList(Customer c) {
    StringBuilder x = new StringBuilder();
    List<StringBuilder> all = new ArrayList<>();
    all.add(x);
    all = new ArrayList<>();
    all.add(new StringBuilder());
    all.get(0).append(c.email());
    log.info(x.toString());
  }
}
