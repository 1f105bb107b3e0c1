import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class Streams {
  private static final Logger log = Logger.getLogger("a");

  void mapped(List<Customer> all) {
    log.info(all.stream().map(Customer::name).collect(joining()));
    log.info(all.stream().map(Customer::email).collect(joining(","))); // leaks
    log.info(all.stream().map(c -> c.name() + c.email()).findFirst().get()); // leaks
    log.info("" + all.stream().map(Customer::email).map(String::toLowerCase).toList()); // leaks
    log.info("" + all.stream().map(Customer::email).map(String::length).toList());
    log.info("" + all.stream().mapToInt(Customer::age).max().getAsInt()); // leaks
    log.info("" + all.stream().map(c -> { return c.email(); }).collect(toSet())); // leaks
    log.info("" + all.stream().map(this::describe).toList()); // leaks
    log.info("" + all.stream().map(this::shorten).toList());
    log.info("" + all.stream().map(Streams::both).toList()); // leaks
  }

  private String describe(Customer c) {
    return "customer " + c.email();
  }

  private String shorten(Customer c) {
    return "customer " + c.name();
  }

  private static List<String> both(Customer c) {
    return List.of(c.name(), c.email());
  }

  void filtered(List<Customer> all) {
    log.info("" + all.stream().filter(c -> c.email().isEmpty()).map(Customer::name).toList());
    log.info("" + all.stream().filter(c -> c.age() > 18).count());
    log.info("" + all.stream().map(Customer::email).filter(m -> m.isEmpty()).toList()); // leaks
    log.info("" + all.stream().anyMatch(c -> c.email().equals("a")));
    log.info("" + all.stream().sorted(Comparator.comparing(Customer::email)).toList());
    log.info("" + all.stream().map(Customer::email).sorted().limit(1).toList()); // leaks
    log.info("" + all.stream().map(Customer::email).distinct().count());
  }

  void flattened(List<Customer> all) {
    log.info("" + all.stream().flatMap(c -> c.phones().stream()).toList()); // leaks
    log.info("" + all.stream().flatMap(c -> Stream.of(c.name())).toList());
    log.info("" + all.stream().map(Customer::phones).flatMap(List::stream).toList()); // leaks
    log.info("" + all.stream().<String>mapMulti((c, to) -> to.accept(c.email())).toList()); // leaks
  }

  void collected(List<Customer> all) {
    log.info("" + all.stream().collect(groupingBy(Customer::name)));
    log.info("" + all.stream().collect(groupingBy(Customer::name, counting())));
    log.info("" + all.stream().collect(groupingBy(Customer::email))); // leaks
    log.info("" + all.stream().collect(mapping(Customer::email, toList()))); // leaks
    log.info("" + all.stream().collect(toMap(Customer::name, Customer::email))); // leaks
    log.info("" + all.stream().collect(toMap(Customer::name, Customer::name)));
    Map<String, Customer> byMail = all.stream().collect(toMap(Customer::email, c -> c));
    log.info("" + byMail.get("a"));
    log.info("" + all.stream().collect(partitioningBy(c -> c.age() > 18)));
    log.info("" + all.stream().map(Customer::email).collect(collectingAndThen(toList(), List::copyOf))); // leaks
    log.info("" + all.stream().collect(groupingBy(Customer::name, mapping(Customer::email, toList())))); // leaks
    log.info("" + all.stream().collect(filtering(c -> c.email().isEmpty(), toList())));
    List<String> mails = new ArrayList<>();
    all.stream().map(Customer::email).collect(() -> mails, List::add, List::addAll);
    log.info(all.stream().map(Customer::email).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString()); // leaks
  }

  void consumed(List<Customer> all) {
    all.stream().map(Customer::email).forEach(log::info); // leaks
    all.stream().map(Customer::name).forEach(log::info);
    all.stream().map(Customer::email).peek(m -> log.info(m)).toList(); // leaks
    all.stream().forEach(c -> log.info(c.email())); // leaks
    List<String> mails = new ArrayList<>();
    all.stream().map(Customer::email).forEach(mails::add);
    log.info("" + mails); // leaks
    List<String> more = new ArrayList<>();
    all.stream().map(Customer::email).forEach(m -> more.add(m));
    log.info("" + more); // leaks
    StringBuilder text = new StringBuilder();
    all.stream().map(Customer::email).forEach(text::append);
    log.info("" + text); // leaks
    all.stream().map(Customer::email).forEach(this::tell); // leaks
    all.stream().map(Customer::name).forEach(this::tell);
  }

  private void tell(String what) {
    log.info(what);
  }

  void reduced(List<Customer> all) {
    log.info(all.stream().map(Customer::email).reduce("", String::concat)); // leaks
    log.info(all.stream().map(Customer::email).reduce((a, b) -> a + b).get()); // leaks
    log.info(all.stream().reduce("", (a, c) -> a + c.email(), String::concat)); // leaks
    log.info(all.stream().map(Customer::name).reduce("", String::concat));
    log.info("" + all.stream().map(Customer::email).mapToInt(String::length).sum());
    log.info(all.stream().map(Customer::email).max(Comparator.naturalOrder()).get()); // leaks
    log.info("" + all.stream().max(Comparator.comparing(Customer::email)).get());
  }

  void variables(Customer c, List<Customer> all) {
    Stream<String> mails = all.stream().map(Customer::email);
    Stream<String> both = Stream.concat(Stream.of(c.name()), mails);
    log.info("" + both.toList()); // leaks
    log.info(Arrays.toString(all.stream().map(Customer::email).toArray(String[]::new))); // leaks
    log.info("" + IntStream.range(0, 3).mapToObj(i -> all.get(i).email()).toList()); // leaks
    log.info("" + IntStream.range(0, 3).mapToObj(i -> all.get(i).name()).toList());
    log.info("" + Stream.iterate(c.email(), m -> m + ".").limit(2).toList()); // leaks
    log.info("" + c.phones().parallelStream().toList()); // leaks
    log.info("" + c.email().chars().mapToObj(Character::toString).toList()); // leaks
    log.info("" + c.email().chars().filter(Character::isDigit).count());
  }
}
