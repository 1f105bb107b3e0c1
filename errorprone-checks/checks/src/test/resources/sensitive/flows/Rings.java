import dev.plimsoll.annotations.Sensitive;
import java.util.logging.Logger;

class Rings {
  private static final Logger log = Logger.getLogger("a");

  record Wife(@Sensitive String name, Husband husband) {}

  record Husband(String job, Wife wife) {}

  record Buyer(String job, Seller seller) {}

  record Seller(@Sensitive String name, Buyer buyer) {}

  void show(String text) {
    print(text);
    log.info(text);
  }

  void print(String text) {
    show(text);
  }

  void inner(String text) {
    outer(text);
  }

  void outer(String text) {
    inner(text);
    log.info(text);
  }

  void twoMethods(Customer c) {
    show(c.name());
    print(c.name());
    inner(c.name());
    outer(c.name());
    show(c.email()); // leaks
    print(c.email()); // leaks
    inner(c.email()); // leaks
    outer(c.email()); // leaks
  }

  String one(String text, String other, int more) {
    return more > 0 ? two(other, text, more - 1) : other;
  }

  String two(String text, String other, int more) {
    return more > 0 ? three(text, other, more) : one(text, other, more);
  }

  String three(String text, String other, int more) {
    return more > 0 ? one(other, text, more) : two(text, other, more);
  }

  void results(Customer c) {
    log.info(one(c.name(), c.name(), 1));
    log.info(one(c.email(), "", 1)); // leaks
    log.info(two(c.email(), "", 1)); // leaks
    log.info(three(c.email(), "", 1)); // leaks
    log.info(one("", c.email(), 1)); // leaks
    log.info(two("", c.email(), 1)); // leaks
    log.info(three("", c.email(), 1)); // leaks
  }

  void twoRings(String text) {
    if (!text.isEmpty()) {
      innerRing(text);
      twoRings(text.trim());
    }
  }

  void innerRing(String text) {
    print(text);
    innerRing(text.trim());
  }

  void ringsInRings(Customer c) {
    twoRings(c.name());
    twoRings(c.email()); // leaks
    innerRing(c.email()); // leaks
  }

  void texts(Wife wife, Husband husband) {
    log.info("" + wife); // leaks
    log.info("" + husband); // leaks
  }

  void textsTheOtherWayRound(Buyer buyer, Seller seller) {
    log.info("" + buyer); // leaks
    log.info("" + seller); // leaks
  }
}
