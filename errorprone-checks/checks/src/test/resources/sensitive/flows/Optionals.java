import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Logger;

class Optionals {
  private static final Logger log = Logger.getLogger("a");

  private Optional<String> last = Optional.empty();

  void mapped(Optional<Customer> found) {
    log.info(found.map(Customer::name).orElse("none"));
    log.info(found.map(Customer::email).orElse("none")); // leaks
    log.info(found.map(c -> c.email().trim()).orElseThrow()); // leaks
    log.info("" + found.map(Customer::email)); // leaks
    log.info("" + found.map(Customer::email).isPresent());
    log.info("" + found.map(Customer::email).map(String::length).orElse(0));
    log.info(found.flatMap(c -> Optional.of(c.email())).get()); // leaks
    log.info(found.flatMap(c -> Optional.of(c.name())).get());
    log.info("" + found.map(Customer::email).stream().toList()); // leaks
    log.info("" + found);
  }

  void made(Customer c) {
    log.info(Optional.of(c.email()).get()); // leaks
    log.info(Optional.ofNullable(c.email()).orElse("")); // leaks
    log.info(Optional.of(c.name()).get());
    log.info(Optional.ofNullable(c.name()).orElse(c.email())); // leaks
    log.info(Optional.ofNullable(c.name()).orElseGet(c::email)); // leaks
    log.info(Optional.ofNullable(c.name()).or(() -> Optional.of(c.email())).get()); // leaks
    log.info("" + OptionalInt.of(c.age()).getAsInt()); // leaks
    log.info("" + OptionalInt.of(c.age()).isPresent());
    throw Optional.of(c).map(o -> new NoSuchElementException(o.email())).get(); // leaks
  }

  void consumed(Optional<Customer> found) {
    found.map(Customer::email).ifPresent(log::info); // leaks
    found.map(Customer::email).ifPresent(m -> log.info(m)); // leaks
    found.map(Customer::name).ifPresent(log::info);
    found.ifPresent(c -> log.info(c.email())); // leaks
    found.ifPresentOrElse(c -> log.info(c.name()), () -> log.info("none"));
    found.map(Customer::email).ifPresentOrElse(log::info, () -> {}); // leaks
    found.map(Customer::email).filter(m -> m.isEmpty()).ifPresent(log::info); // leaks
  }

  void thrown(Optional<Customer> found, Customer c) {
    found.orElseThrow(() -> new IllegalStateException("no " + c.name()));
    found.orElseThrow(() -> new IllegalStateException("no " + c.email())); // leaks
  }

  void remember(Customer c) {
    last = Optional.of(c.email());
  }

  void tell() {
    log.info(last.orElse("none")); // leaks
    last.ifPresent(log::info); // leaks
    log.info("" + last.isEmpty());
  }

  Optional<String> mailOf(List<Customer> all, String name) {
    return all.stream().filter(c -> c.name().equals(name)).map(Customer::email).findFirst();
  }

  void throughMethods(List<Customer> all) {
    log.info(mailOf(all, "Ada").orElse("none")); // leaks
    log.info("" + mailOf(all, "Ada").isPresent());
  }
}
