import dev.plimsoll.annotations.Masking;
import dev.plimsoll.annotations.Sensitive;
import java.util.logging.Logger;

class Templates {
  private static final Logger log = Logger.getLogger("a");

  abstract static class Report {
    abstract String text();

    abstract String title();

    int lines() {
      return 1;
    }

    void tell() {
      log.info(title() + lines());
      print("report " + text());
    }

    private void print(String line) {
      log.info(line);
    }

    String shown() {
      return "[" + this.text() + "]";
    }

    @Override
    public String toString() {
      return "Report " + text();
    }
  }

  static class MailReport extends Report {
    private final Customer customer;

    MailReport(Customer customer) {
      this.customer = customer;
    }

    @Override
    String text() { // leaks
      return "to " + customer.email();
    }

    @Override
    String title() {
      return customer.name();
    }
  }

  /** What calls the method is another here, and says nothing of it. */
  static class SilentReport extends AuditedReport {
    private final Customer customer;

    SilentReport(Customer customer) {
      this.customer = customer;
    }

    @Override
    String text() {
      return customer.email();
    }

    @Override
    void audit() {}
  }

  abstract static class AuditedReport {
    abstract String text();

    final void handle() {
      audit();
    }

    void audit() {
      log.info(text());
    }
  }

  static class NameReport extends Report {
    private final Customer customer;

    NameReport(Customer customer) {
      this.customer = customer;
    }

    @Override
    String text() {
      return customer.name();
    }

    @Override
    String title() {
      return masked(customer.email());
    }

    @Masking
    private static String masked(String mail) {
      return mail.isEmpty() ? "" : "***";
    }
  }

  static class QuietReport extends Report {
    private final Customer customer;

    QuietReport(Customer customer) {
      this.customer = customer;
    }

    @Override
    String text() {
      return customer.email();
    }

    @Override
    String title() {
      return "";
    }

    @Override
    void tell() {
      log.info("quiet");
    }
  }

  interface Teller {
    String words();

    default void tell() {
      log.info(words());
    }
  }

  record Mail(@Sensitive String words) implements Teller { // leaks
    @Override
    public String toString() {
      return "Mail";
    }
  }

  record Note(String words, @Sensitive String author) implements Teller {
    @Override
    public String toString() {
      return words;
    }
  }

  record Letter(@Sensitive String address) implements Teller {
    @Override
    public String words() { // leaks
      return address.trim();
    }

    @Override
    public String toString() {
      return "Letter";
    }
  }

  void results(Customer c) {
    MailReport mail = new MailReport(c);
    NameReport name = new NameReport(c);
    mail.tell();
    log.info(mail.shown()); // leaks
    log.info(name.shown());
    log.info(mail.title());
    log.info("" + name);
    log.info("" + mail); // leaks
  }

  abstract static class Request {
    abstract String toXml();

    String path() {
      return "/requests";
    }
  }

  static class CustomerRequest extends Request {
    private final Customer customer;

    CustomerRequest(Customer customer) {
      this.customer = customer;
    }

    @Override
    String toXml() {
      return "<mail>" + customer.email() + "</mail>";
    }
  }

  static class NameRequest extends Request {
    private final Customer customer;

    NameRequest(Customer customer) {
      this.customer = customer;
    }

    @Override
    String toXml() {
      return "<name>" + customer.name() + "</name>";
    }
  }

  private void post(String why, Request request) {
    log.info(why + request.path());
    send(request);
  }

  private void send(Request request) {
    String body = request.toXml();
    log.info(body);
  }

  private static String bodyOf(Request request) {
    return "body " + request.toXml();
  }

  void arguments(Customer c, CustomerRequest given, Request any) {
    post("a", new CustomerRequest(c)); // leaks
    post("b", new NameRequest(c));
    post("c", given); // leaks
    post("d", any);
    log.info(bodyOf(new NameRequest(c)));
    log.info(bodyOf(given)); // leaks
  }
}
