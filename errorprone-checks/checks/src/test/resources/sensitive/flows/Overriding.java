import dev.plimsoll.annotations.Sensitive;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;

class Overriding {
  private static final Logger log = Logger.getLogger("a");

  interface Party {
    @Sensitive
    String mail();

    String name();

    void tell(String subject, @Sensitive String secret);
  }

  interface Reachable {
    @Sensitive
    String phone();
  }

  abstract static class Base<T> implements Party {
    @Sensitive
    abstract T key();

    void keep(@Sensitive T value, T other) {}
  }

  static class Person extends Base<String> implements Reachable {
    private final String plain = "a";

    @Override
    public String mail() {
      return plain;
    }

    @Override
    public String name() {
      return plain;
    }

    @Override
    public String phone() {
      return plain;
    }

    @Override
    String key() {
      return plain;
    }

    @Override
    public void tell(String about, String what) {
      log.info(about);
      log.info(what); // leaks
    }

    @Override
    void keep(String given, String other) {
      log.info(other);
      log.info("kept " + given); // leaks
    }
  }

  static class Employee extends Person {
    @Override
    public String mail() {
      return "b";
    }

    @Override
    public void tell(String about, String what) {
      log.info(about);
      log.info(what.trim()); // leaks
    }
  }

  void calls(Person person, Employee employee, Base<Integer> base) {
    log.info(person.name());
    log.info(person.mail()); // leaks
    log.info(employee.mail()); // leaks
    log.info(employee.phone()); // leaks
    log.info(person.key()); // leaks
    log.info("" + base.key()); // leaks
    Supplier<String> mail = employee::mail;
    log.info(mail.get()); // leaks
    log.info("" + List.of(employee).stream().map(Employee::mail).toList()); // leaks
    log.info("" + List.of(employee).stream().map(Person::name).toList());
  }

  void anonymous() {
    Party party =
        new Person() {
          @Override
          public String mail() {
            return "c";
          }
        };
    log.info(party.mail()); // leaks
    log.info(party.name());
  }
}
