import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

class ArrayFlows {
  private static final Logger log = Logger.getLogger("a");

  private final String[] held = new String[2];

  void stored(Customer c) {
    String[] texts = new String[2];
    texts[0] = c.name();
    log.info(texts[0]);
    texts[1] = c.email();
    log.info(texts[1]); // leaks
    log.info(Arrays.toString(texts)); // leaks
    log.info("" + Arrays.asList(texts)); // leaks
    log.info("" + List.of(texts)); // leaks
    log.info("" + texts.length);
    log.info(String.join(",", texts)); // leaks
    for (String text : texts) {
      log.info(text); // leaks
    }
    texts = new String[2];
    log.info(texts[0]);
  }

  void literals(Customer c) {
    Object[] both = {c.name(), c.email()};
    log.log(Level.INFO, "{0}", both); // leaks
    log.log(Level.INFO, "{0}", new Object[] {c.name(), c.email()}); // leaks
    log.log(Level.INFO, "{0}", new Object[] {c.name(), c});
    String[][] nested = {{c.email()}};
    log.info(nested[0][0]); // leaks
    log.info(Arrays.deepToString(nested)); // leaks
    int[] ages = {c.age()};
    log.info("" + ages[0]); // leaks
    log.info("" + Arrays.stream(ages).sum()); // leaks
  }

  void copied(Customer c) {
    char[] letters = c.email().toCharArray();
    log.info(new String(letters)); // leaks
    log.info(String.valueOf(letters)); // leaks
    byte[] bytes = c.email().getBytes();
    log.info(new String(bytes)); // leaks
    log.info("" + bytes.length);
    char[] copy = letters.clone();
    log.info(new String(copy)); // leaks
    char[] other = new char[9];
    System.arraycopy(letters, 0, other, 0, 9);
    log.info(new String(other)); // leaks
    Arrays.fill(letters, '*');
    log.info("" + Arrays.copyOf(bytes, 3)[0]); // leaks
  }

  void anyNumber(Customer c) {
    log.info(String.format("%s %s", c.name(), c.email())); // leaks
    tell(c.name());
    tell(c.name(), c.email()); // leaks
    tell(new String[] {c.email()}); // leaks
    log.info(first(c.name(), "b"));
    log.info(first(c.email(), "b")); // leaks
  }

  private static void tell(String... texts) {
    for (String text : texts) {
      log.info(text);
    }
  }

  private static String first(String... texts) {
    return texts[0];
  }

  void remember(Customer c) {
    held[0] = c.email();
  }

  void recall() {
    log.info(held[1]); // leaks
    log.info("" + held.length);
  }
}
