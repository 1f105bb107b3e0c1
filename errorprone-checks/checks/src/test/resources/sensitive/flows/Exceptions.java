import dev.plimsoll.annotations.Sensitive;
import java.util.logging.Level;
import java.util.logging.Logger;

class Exceptions {
  private static final Logger log = Logger.getLogger("a");

  static class Declined extends RuntimeException {
    private final String card;

    Declined(String message, String card) {
      super(message);
      this.card = card;
    }

    String card() {
      return card;
    }
  }

  static class Shown extends RuntimeException {
    private final String card;

    Shown(String card) {
      this.card = card;
    }

    @Override
    public String getMessage() {
      return "declined " + card;
    }
  }

  static class Kept extends RuntimeException {
    @Sensitive private final String card;

    Kept(String card) {
      this.card = card;
    }

    @Override
    public String getMessage() { // leaks
      return "declined " + card;
    }
  }

  static class Masked extends RuntimeException {
    @Sensitive private final String card;

    Masked(String card) {
      this.card = card;
    }

    @Override
    public String getMessage() {
      return "declined, known: " + (card != null);
    }
  }

  static class Formatted extends RuntimeException {
    Formatted(String format, Object... values) {
      super(String.format(format, values));
    }
  }

  static class Delegating extends Formatted {
    Delegating(String card) {
      super("card %s", card);
    }

    Delegating(String card, int any) {
      this("none");
    }
  }

  void thrown(Customer c, int kind) {
    switch (kind) {
      case 0 -> throw new IllegalArgumentException("bad " + c.name());
      case 1 -> throw new IllegalArgumentException("bad " + c.email()); // leaks
      case 2 -> throw new IllegalArgumentException(new RuntimeException(c.email())); // leaks
      case 3 -> throw new IllegalArgumentException("bad " + c);
      case 4 -> throw new Formatted("%s", c.email()); // leaks
      case 5 -> throw new Formatted("%s", c.name());
      case 6 -> throw new Delegating(c.email()); // leaks
      case 7 -> throw new Delegating(c.email(), 1);
      default -> throw new IllegalStateException("" + c.email().length());
    }
  }

  void kept(Customer c, int kind) {
    switch (kind) {
      case 0 -> throw new Declined("declined", c.email());
      case 1 -> throw new Declined(c.email(), "declined"); // leaks
      case 2 -> throw new Shown(c.email()); // leaks
      case 3 -> throw new Shown(c.name());
      case 4 -> throw new Masked(c.email());
      default -> throw new Kept(c.name());
    }
  }

  void logged(Customer c) {
    try {
      work(c);
    } catch (Declined e) {
      log.log(Level.WARNING, "failed", e);
      log.info(e.getMessage());
      throw new IllegalStateException(e.getMessage(), e);
    } catch (Kept e) {
      log.log(Level.WARNING, "failed", e);
      log.info(e.card); // leaks
      throw e;
    }
  }

  private native void work(Customer c);

  void built(Customer c) {
    Declined failure = new Declined("declined", c.email());
    log.info(failure.getMessage());
    log.info(failure.card()); // leaks
    log.log(Level.WARNING, "failed", failure);
    throw failure;
  }

  void waived(Customer c) {
    RuntimeException failure = waivedFailure(c);
    log.info(failure.getMessage()); // leaks
    log.info("" + failure); // leaks
    log.log(Level.WARNING, "failed", failure);
  }

  @SuppressWarnings("SensitiveEgress") // Never leaves the caller, who is to take care.
  private static RuntimeException waivedFailure(Customer c) {
    return new IllegalStateException("bad " + c.email());
  }

  void suppressed(Customer c, Exception failure) {
    failure.addSuppressed(new RuntimeException(c.name()));
    failure.addSuppressed(new RuntimeException(c.email())); // leaks
    java.util.Objects.requireNonNull(c.name(), () -> "no name of " + c.email()); // leaks
    java.util.Objects.requireNonNull(c.email(), "no e-mail");
  }
}
