import dev.plimsoll.annotations.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

class Accessors {
  private static final Logger log = Logger.getLogger("a");

  static class Account {
    @Sensitive private final String iban;
    private final String owner;

    Account(String iban, String owner) {
      this.iban = iban;
      this.owner = owner;
    }

    String getIban() {
      return iban;
    }

    String country() {
      return iban.substring(0, 2);
    }

    String getOwner() {
      return owner;
    }

    boolean isKnown() {
      return iban != null;
    }

    int length() {
      return iban.length();
    }
  }

  void getters(Account account) {
    log.info(account.getOwner());
    log.info("" + account.isKnown() + account.length());
    log.info(account.getIban()); // leaks
    log.info(account.country()); // leaks
    log.info(account.iban); // leaks
    String iban = account.getIban();
    log.info(iban); // leaks
  }

  /** Says nothing of what it is given. */
  static class Envelope<T> {
    private final String subject;
    private T to;
    private List<T> copies = new ArrayList<>();

    Envelope(String subject, T to) {
      this.subject = subject;
      this.to = to;
    }

    String subject() {
      return subject;
    }

    T to() {
      return to;
    }

    String describe() {
      return "to " + to;
    }

    void readdress(T other) {
      to = other;
    }

    Envelope<T> copyTo(T other) {
      copies.add(other);
      return this;
    }

    List<T> copies() {
      return copies;
    }

    boolean isAddressed() {
      return to != null;
    }

    void print() {
      System.out.println(to);
    }

    void printSubject() {
      System.out.println(subject);
    }
  }

  void constructed(Customer c) {
    Envelope<String> envelope = new Envelope<>(c.name(), c.email());
    log.info(envelope.subject());
    log.info("" + envelope.isAddressed());
    log.info("" + envelope);
    log.info(envelope.to()); // leaks
    log.info(envelope.to); // leaks
    log.info(envelope.describe()); // leaks
    log.info(new Envelope<>("a", c.email()).to()); // leaks
    log.info(new Envelope<>(c.email(), "a").to());
    envelope.printSubject();
    envelope.print(); // leaks
    envelope = new Envelope<>("a", "b");
    log.info(envelope.to());
  }

  void set(Customer c) {
    Envelope<String> envelope = new Envelope<>("a", "b");
    log.info(envelope.to());
    envelope.readdress(c.email());
    log.info(envelope.to()); // leaks
    log.info(envelope.subject());
    Envelope<String> copied = new Envelope<>("a", "b").copyTo(c.email());
    log.info("" + copied.copies()); // leaks
    log.info(copied.to());
  }

  void inContainers(Customer c) {
    List<Envelope<String>> all = List.of(new Envelope<>(c.name(), c.email()));
    log.info("" + all);
    log.info(all.get(0).subject());
    log.info(all.get(0).to()); // leaks
    log.info(all.stream().map(Envelope::to).toList().toString()); // leaks
    log.info(all.stream().map(e -> e.subject()).toList().toString());
    for (Envelope<String> each : all) {
      log.info(each.to()); // leaks
    }
  }

  record Pair(String first, Object second) {}

  void components(Customer c) {
    Pair pair = new Pair(c.name(), c.email());
    log.info(pair.first());
    log.info("" + pair.second()); // leaks
    log.info("" + pair); // leaks
    log.info("" + new Pair(c.name(), c));
    log.info("" + List.of(new Pair(c.name(), c.email()))); // leaks
    Pair nested = new Pair("a", pair);
    log.info("" + ((Pair) nested.second()).first());
    log.info("" + ((Pair) nested.second()).second()); // leaks
  }

  static class Letter {
    private final String to;

    private Letter(Builder builder) {
      this.to = builder.to;
    }

    static Builder builder() {
      return new Builder();
    }

    String to() {
      return to;
    }

    static class Builder {
      private String to;
      private String from;

      Builder to(String to) {
        this.to = to;
        return this;
      }

      Builder from(String from) {
        this.from = from;
        return this;
      }

      Letter build() {
        return new Letter(this);
      }
    }
  }

  void built(Customer c) {
    log.info(Letter.builder().to(c.email()).from("a").build().to()); // leaks
    log.info(Letter.builder().to("b").from(c.email()).build().to());
    Letter.Builder builder = Letter.builder();
    builder.to(c.email());
    Letter letter = builder.build();
    log.info(letter.to()); // leaks
  }

  static class Session {
    private String token;
    private String shown;
    private String plain;

    void open(Customer c) {
      token = c.email();
      shown = token;
      plain = c.name();
    }

    String token() {
      return token;
    }

    void print() {
      log.info(plain);
      log.info(token); // leaks
      log.info(shown); // leaks
      log.info(token()); // leaks
    }
  }

  void fromOutside(Session session) {
    log.info(session.token()); // leaks
    log.info(session.plain);
  }

  static class Lazy {
    private final Customer customer;
    private final String label;

    Lazy(Customer customer) {
      this.customer = customer;
      this.label = customer.name() + " <" + customer.email() + ">";
    }

    @Override
    public String toString() {
      return customer.name();
    }

    String label() {
      return label;
    }

    Customer customer() {
      return customer;
    }
  }

  void wrapped(Lazy lazy) {
    log.info("" + lazy);
    log.info("" + lazy.customer());
    log.info(lazy.label()); // leaks
    log.info(lazy.customer().email()); // leaks
    log.info(new Lazy(lazy.customer()).label()); // leaks
  }
}
