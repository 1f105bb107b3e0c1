import dev.plimsoll.runtime.redaction.Masks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.logging.Logger;

class Texts {
  private static final Logger log = Logger.getLogger("a");

  void builders(Customer c) {
    StringBuilder text = new StringBuilder("mail ");
    log.info(text.toString());
    text.append(c.name()).append(' ').append(c.email());
    log.info(text.toString()); // leaks
    log.info("" + text.length());
    log.info(text.substring(3)); // leaks
    text.setLength(0);
    log.info(new StringBuilder().append(c.email()).reverse().toString()); // leaks
    log.info(new StringBuilder(c.email()).insert(0, "a").toString()); // leaks
    log.info(new StringBuilder().append(c.name()).toString());
    log.info(new StringBuilder().append(c).toString());
    log.info(new StringBuffer().append("mail").append(c.email()).toString()); // leaks
    StringBuilder other = new StringBuilder();
    append(other, c.email());
    log.info(other.toString()); // leaks
  }

  private static void append(StringBuilder to, String what) {
    to.append('[').append(what).append(']');
  }

  void formats(Customer c) {
    log.info(String.format("%s", c.email())); // leaks
    log.info(String.format(Locale.ROOT, "%s %d", c.name(), c.age())); // leaks
    log.info(String.format("%s", c.name()));
    log.info(String.format("%s", c));
    log.info("%s %s".formatted(c.name(), c.email())); // leaks
    log.info("%s".formatted(c.name()));
    log.info(MessageFormat.format("{0}", c.email())); // leaks
    log.info(MessageFormat.format("{0}", c.name()));
    log.info(new MessageFormat("{0}").format(new Object[] {c.email()})); // leaks
    log.info(new Formatter().format("%s", c.email()).toString()); // leaks
  }

  void joined(Customer c) {
    log.info(String.join(",", c.name(), c.email())); // leaks
    log.info(String.join(",", c.phones())); // leaks
    log.info(String.join(",", List.of(c.name())));
    StringJoiner joiner = new StringJoiner(",", "[", "]");
    joiner.add(c.name());
    log.info(joiner.toString());
    joiner.add(c.email());
    log.info(joiner.toString()); // leaks
    log.info("" + joiner); // leaks
    log.info("" + joiner.length());
  }

  void values(Customer c) {
    log.info(String.valueOf(c.email())); // leaks
    log.info(String.valueOf((Object) c.email())); // leaks
    log.info(String.valueOf(c));
    log.info("mail " + c.email()); // leaks
    String text = "mail ";
    text += c.email();
    log.info(text); // leaks
    log.info(c.email().concat("")); // leaks
    log.info("".concat(c.email())); // leaks
    log.info("x".repeat(c.email().length()));
    log.info(c.email().substring(1).trim().toUpperCase(Locale.ROOT)); // leaks
    log.info(c.email().split("@")[1]); // leaks
    log.info("a@b".replace("a", c.email())); // leaks
    log.info(java.util.Objects.toString(c.email(), "none")); // leaks
    log.info(c.email().toString()); // leaks
    log.info(c.email().intern()); // leaks
  }

  void blocks(Customer c) {
    log.info(
        """
        Dear %s,
        your address is %s.
        """ // leaks at the call
            .formatted(c.name(), c.email()));
    log.info(
        """
        Dear %s
        """
            .formatted(c.name()));
    String block =
        """
        mail: \
        """
            + c.email();
    log.info(block); // leaks
  }

  void writers(Customer c) {
    StringWriter text = new StringWriter();
    text.write(c.email());
    log.info(text.toString()); // leaks
    StringWriter below = new StringWriter();
    PrintWriter out = new PrintWriter(below);
    out.print(c.name());
    log.info(below.toString());
  }

  void masked(Customer c) {
    log.info(Masks.emailDomain(c.email()));
    log.info("mail " + Masks.full(c.email()));
    log.info(String.format("%s", Masks.last4(c.email())));
    log.info(CustomerRedaction.toString(c));
    log.info(new StringBuilder().append(Masks.full(c.email())).toString());
    StringBuilder text = new StringBuilder();
    append(text, Masks.full(c.email()));
    log.info(text.toString());
  }
}
