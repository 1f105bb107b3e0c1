import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What looks like a way out and is none. */
class Lookalikes {
  private static final Logger log = Logger.getLogger("a");

  record Pair<A, B>(A first, B second) {}

  record Named(String name, String email) {}

  static final class Account {
    private String id;
    private String mail;

    Account id(String text) {
      id = text;
      return this;
    }

    Account mail(String text) {
      mail = text;
      return this;
    }

    String id() {
      return id;
    }

    boolean isKnown() {
      return mail != null;
    }

    void clear() {
      mail = null;
    }
  }

  void namesOnly(String email, Named n) {
    log.info(email + n.email());
  }

  void otherComponent(Customer c) {
    Pair<String, String> p = new Pair<>(c.name(), c.email());
    log.info(p.first());
  }

  void otherField(Customer c) {
    Account a = new Account().id("1").mail(c.email());
    log.info(a.id() + a.isKnown());
  }

  void sizes(List<Customer> all) {
    log.info("" + all.stream().map(Customer::email).distinct().count());
    log.info("" + all.stream().mapToInt(c -> c.email().length()).sum());
    log.info("" + all.stream().map(Customer::email).anyMatch(m -> m.contains("@")));
    log.info("" + all.stream().collect(Collectors.groupingBy(Customer::name)).keySet());
    log.info(all.stream().map(Customer::name).collect(Collectors.joining(",")));
  }

  void comparisons(Customer c, Customer d) {
    log.info("" + c.email().equals(d.email()) + c.email().compareTo(d.email()) + c.email().isEmpty());
    log.info("" + Objects.equals(c.email(), d.email()));
    log.info("" + (c.email() == null ? "none" : "some"));
    log.info(c.email().startsWith("a") ? "a" : "b");
  }

  void mapped(Optional<Customer> c) {
    log.info("" + c.map(Customer::email).map(String::length).orElse(0));
    log.info("" + c.map(Customer::email).isPresent());
    log.info(c.map(Customer::name).orElse(""));
  }

  void overwritten(Customer c) {
    String s = c.email();
    s = "";
    log.info(s);
    StringBuilder b = new StringBuilder(c.email());
    b = new StringBuilder();
    log.info(b.toString());
    b.append(c.email());
    b.setLength(0);
  }

  void ofAnotherObject(Customer c) {
    Account a = new Account().mail(c.email());
    Account b = new Account().id("2");
    log.info(b.id());
    a.clear();
  }

  void lambdaThatDropsIt(Customer c) {
    log.info("" + CompletableFuture.supplyAsync(c::email).thenApply(String::length).join());
    CompletableFuture.supplyAsync(c::email).thenAccept(m -> log.info("done"));
  }

  void shown(Customer c) {
    log.info("customer " + c);
    log.info(String.valueOf(c));
    log.info("" + List.of(c) + Optional.of(c) + Arrays.asList(c, c));
  }

  void codes(Customer c) {
    log.info("" + c.email().hashCode());
    log.info(c.email().getClass().getName());
    log.info("" + c.email().getBytes(StandardCharsets.UTF_8).length);
    log.info("" + c.email().indexOf('@'));
  }

  void usedAndDropped(Customer c, Map<String, String> names) {
    log.info(names.get(c.email()));
    names.remove(c.email());
    log.info(names.containsKey(c.email()) ? "known" : "new");
  }

  void cleared(Customer c) {
    AtomicReference<String> r = new AtomicReference<>("a");
    String before = r.getAndSet(c.email());
    log.info(before);
  }

  void otherList(Customer c) {
    List<String> mails = new ArrayList<>();
    List<String> names = new ArrayList<>();
    mails.add(c.email());
    names.add(c.name());
    log.info("" + names + mails.size() + mails.isEmpty() + mails.contains("a"));
  }

  void thrown(Customer c) {
    if (c.email().isBlank()) {
      throw new IllegalArgumentException("customer " + c.name() + " has no address");
    }
    try {
      Integer.parseInt(c.name());
    } catch (NumberFormatException e) {
      log.info(e.getMessage());
    }
  }

  void otherBranch(Customer c, boolean more) {
    String text = c.email();
    if (more) {
      text = c.name();
      log.info(text);
    }
  }

  void switched(Customer c) {
    log.info(
        switch (c.email()) {
          case "a" -> "first";
          default -> "other";
        });
  }

  void masked(Customer c) {
    log.info(CustomerRedaction.toString(c));
  }

  void shadowed(Customer c) {
    String mail = c.email();
    Runnable r =
        new Runnable() {
          final String mail = "none";

          @Override
          public void run() {
            log.info(mail);
          }
        };
    r.run();
    log.info("" + mail.length());
  }

  void secondOfTwo(Customer c) {
    String[] both = {c.name(), "b"};
    log.info(both[0]);
    List<Object> other = List.of(1, c.name());
    log.info("" + other);
  }
}
