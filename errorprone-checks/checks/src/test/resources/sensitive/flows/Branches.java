import dev.plimsoll.runtime.redaction.Masks;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

class Branches {
  private static final Logger log = Logger.getLogger("a");

  sealed interface Party permits Person, Company {}

  record Person(String name, @dev.plimsoll.annotations.Sensitive String email) implements Party {
    @Override
    public String toString() {
      return name;
    }
  }

  record Company(String name) implements Party {}

  void ternaries(Customer c, boolean known) {
    log.info(known ? c.email() : "none"); // leaks
    log.info(known ? "none" : c.email()); // leaks
    log.info(known ? (known ? c.name() : c.email()) : "none"); // leaks
    log.info(known ? Masks.emailDomain(c.email()) : "none");
    log.info(c.email() == null ? "none" : "some");
    log.info(c.age() > 18 ? "adult" : "minor");
    String text = known ? c.email() : c.name();
    log.info(text); // leaks
  }

  void switchExpressions(Customer c, int kind) {
    log.info(
        switch (kind) { // leaks at the call
          case 0 -> c.email();
          default -> "none";
        });
    String text =
        switch (kind) {
          case 0 -> c.name();
          case 1 -> {
            String mail = c.email();
            yield mail.trim();
          }
          default -> throw new IllegalStateException();
        };
    log.info(text); // leaks
    String masked =
        switch (kind) {
          case 0 -> Masks.emailDomain(c.email());
          default -> c.name();
        };
    log.info(masked);
    String old =
        switch (kind) {
          case 0:
            yield c.email();
          default:
            yield "none";
        };
    log.info(old); // leaks
    String chosen =
        switch (c.email()) {
          case "a" -> "known";
          default -> "unknown";
        };
    log.info(chosen);
  }

  void typePatterns(Object any, Party party, Customer c) {
    if (any instanceof Customer found && found.email() != null) {
      log.info(found.name());
      log.info(found.email()); // leaks
    }
    if (!(party instanceof Person person)) {
      return;
    }
    log.info(person.email()); // leaks
    log.info("" + person);
    Object mail = c.email();
    if (mail instanceof String text && !text.isEmpty()) {
      log.info(text); // leaks
    }
    log.info(mail instanceof String text ? text : "none"); // leaks
    log.info("" + (mail instanceof CharSequence));
  }

  void boxes(Customer c) {
    Integer age = c.age();
    log.info("" + age); // leaks
    log.info(age.toString()); // leaks
    log.info(Integer.toString(c.age())); // leaks
    log.info("" + Integer.valueOf(c.age()).longValue()); // leaks
    Object boxed = c.age();
    log.info("" + (int) boxed); // leaks
    long sum = 0;
    sum += c.age();
    log.info("" + sum); // leaks
    log.info("" + (c.age() >= 18));
    log.info("" + Integer.compare(c.age(), 18));
    int years = c.age();
    years++;
    log.info("" + -years); // leaks
    List<Integer> ages = List.of(c.age());
    log.info("" + ages); // leaks
    char letter = c.email().charAt(0);
    log.info("" + letter); // leaks
  }

  interface Inbox {
    boolean isEmpty(String address);
  }

  void emptiness(Customer c, Inbox inbox) {
    String address = c.email();
    if (inbox.isEmpty(address)) {
      log.info("nothing for " + address); // leaks
    }
    if (isBlank(address)) {
      log.info("blank: " + address);
    }
    List<String> one = new ArrayList<>();
    List<String> other = one;
    if (one.isEmpty()) {
      other.add(c.email());
      log.info("" + one); // leaks
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  void emptyOrAnother(Customer c, boolean known) {
    List<String> one = new ArrayList<>();
    List<String> other = c.phones();
    if (known) {
      one = other;
    }
    if (one.isEmpty()) {
      log.info("" + one);
      log.info("" + other); // leaks
    }
  }

  void joins(Customer c, boolean known) {
    String text = "none";
    if (known) {
      text = c.email();
    }
    log.info(text); // leaks
    text = Masks.emailDomain(text);
    log.info(text);
    String later;
    do {
      later = c.email();
    } while (later.isEmpty());
    log.info(later); // leaks
    String caught = "";
    try {
      caught = c.email();
      caught.trim();
    } finally {
      log.info(caught); // leaks
    }
  }
}
