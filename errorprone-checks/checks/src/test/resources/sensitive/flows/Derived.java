import dev.plimsoll.annotations.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

class Derived {
  private static final Logger log = Logger.getLogger("a");

  void measures(Customer c, List<Customer> all) {
    log.info("" + c.email().length());
    log.info("" + c.email().isEmpty() + c.email().isBlank());
    log.info("" + c.phones().size() + c.phones().isEmpty());
    log.info("" + c.email().indexOf('@'));
    log.info("" + c.email().lines().count());
    log.info("" + all.stream().map(Customer::email).count());
  }

  void comparisons(Customer c, Customer other) {
    log.info("" + c.email().equals(other.email()));
    log.info("" + c.email().equalsIgnoreCase("a"));
    log.info("" + c.email().compareTo("a"));
    log.info("" + c.email().startsWith("a") + c.email().contains("@") + c.email().matches(".*"));
    log.info("" + Objects.equals(c.email(), other.email()));
    log.info("" + (c.email() == other.email()));
    log.info("" + (c.age() < 18) + (c.age() == other.age()) + !c.email().isEmpty());
    log.info("" + Objects.isNull(c.email()) + Objects.nonNull(c.email()));
    log.info("" + Set.of("a").contains(c.email()));
    log.info("" + Map.of("a", 1).get(c.email()));
    boolean adult = c.age() >= 18;
    log.info("adult " + adult);
    log.info("same " + c.equals(other));
  }

  void choices(Customer c) {
    if (c.email().endsWith("@example.com")) {
      log.info("own");
    }
    String kind = c.age() > 65 ? "senior" : "adult";
    log.info(kind);
    int group = c.age() > 65 ? 1 : 2;
    log.info("group " + group);
    while (c.email().isEmpty()) {
      log.info("empty");
    }
  }

  void given(Customer c, @Sensitive String pin) {
    check(c.email());
    log.info("" + check(pin));
    log.info("" + lookUp(c.email()));
    send(pin);
    log.info(c.getClass().getName());
    log.info("" + Optional.ofNullable(c.email()).isPresent());
  }

  private static boolean check(String text) {
    return text.length() > 3;
  }

  private static Object lookUp(String mail) {
    return Map.of("a", 1).get(mail);
  }

  native void send(@Sensitive String to);
}
