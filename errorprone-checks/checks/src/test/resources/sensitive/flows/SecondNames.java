import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

class SecondNames {
  private static final Logger log = Logger.getLogger("a");

  static class Page {
    StringBuilder text = new StringBuilder();
    StringBuilder more = new StringBuilder();
    List<String> lines = new ArrayList<>();
    String title;
  }

  private StringBuilder own = new StringBuilder();
  private StringBuilder clean = new StringBuilder();

  void locals(Customer c) {
    StringBuilder b = new StringBuilder();
    StringBuilder d = b;
    d.append(c.email());
    log.info(b.toString()); // leaks
    log.info(d.toString()); // leaks
  }

  void changedTwice(Customer c) {
    StringBuilder b = new StringBuilder();
    StringBuilder d = b;
    d.append(c.name());
    log.info(b.toString());
    b.append(c.email());
    d.append(c.email());
    log.info(b.toString()); // leaks
  }

  void threeNames(Customer c) {
    List<String> first = new ArrayList<>();
    List<String> second = first;
    List<String> third = second;
    second = new ArrayList<>();
    third.add(c.email());
    log.info("" + second);
    log.info("" + first); // leaks
  }

  void fieldAndLocal(Customer c) {
    StringBuilder b = own;
    b.append(c.email());
    b.append(c.name());
    log.info(own.toString()); // leaks
    log.info(clean.toString());
  }

  void parameterAndLocal(Customer c, StringBuilder out) {
    StringBuilder b = out;
    b.append(c.name());
    b.append(c.email());
    log.info(out.toString()); // leaks
  }

  void fill(StringBuilder target, String text) {
    StringBuilder b = target;
    b.append("x");
    b.append(text);
  }

  void filledThroughASecondName(Customer c) {
    StringBuilder b = new StringBuilder();
    StringBuilder d = new StringBuilder();
    fill(b, c.email());
    fill(d, c.name());
    log.info(d.toString());
    log.info(b.toString()); // leaks
  }

  void fieldsOfOneObject(Customer c) {
    Page page = new Page();
    Page same = page;
    Page other = new Page();
    same.title = c.email();
    other.title = c.name();
    log.info(other.title);
    log.info(page.title); // leaks
  }

  void objectsInFieldsOfOneObject(Customer c) {
    Page page = new Page();
    Page same = page;
    same.lines.add(c.email());
    log.info("" + page.text);
    log.info("" + page.lines); // leaks
  }

  void partOfOneObject(Customer c) {
    Page page = new Page();
    Page same = page;
    StringBuilder text = page.text;
    text.append(c.email());
    log.info("" + page.lines);
    log.info("" + same.text); // leaks
  }

  void otherFieldsStay(Customer c) {
    Page page = new Page();
    Page same = page;
    page.lines.add(c.email());
    same.title = c.name();
    page.title = c.name();
    log.info(page.title);
    log.info("" + page.lines); // leaks
    log.info("" + same.lines); // leaks
  }

  void twoFieldsOfOneObject(Customer c) {
    Page page = new Page();
    page.text = page.more;
    page.more.append(c.email());
    log.info("" + page.text); // leaks
    page = new Page();
    page.more.append(c.name());
    log.info("" + page.text);
  }

  static class Letter {
    String title;
    String footer;
    List<String> lines = new ArrayList<>();

    Letter title(String text) {
      Letter me = (Letter) this;
      me.title = text;
      return me;
    }

    void line(String text) {
      Letter me = this;
      me.lines.add(text);
    }
  }

  void thisByAnotherName(Customer c) {
    Letter letter = new Letter();
    letter.title(c.email());
    log.info("" + letter.footer);
    log.info("" + letter.lines);
    log.info(letter.title); // leaks
    Letter other = new Letter();
    other.line(c.email());
    log.info(other.title);
    log.info("" + other.lines); // leaks
  }

  void anotherObjectOfThatName(Customer c) {
    Page page = new Page();
    page.title = c.email();
    page = new Page();
    log.info(page.title);
  }

  void nowTheOtherObject(Customer c) {
    Page first = new Page();
    Page second = new Page();
    second.title = c.email();
    first.title = c.name();
    first = second;
    log.info(first.title); // leaks
  }

  void inALoop(List<Customer> customers) {
    StringBuilder all = new StringBuilder();
    StringBuilder one = null;
    for (Customer c : customers) {
      if (one == null) {
        one = all;
      }
      one.append(c.name());
      one.append(c.email());
    }
    log.info(all.toString()); // leaks
  }

  void onOneWay(Customer c, boolean more) {
    StringBuilder b = new StringBuilder();
    StringBuilder d = new StringBuilder();
    StringBuilder e = new StringBuilder();
    if (more) {
      d = b;
    }
    d.append(c.email());
    e.append(c.name());
    log.info(e.toString());
    log.info(b.toString()); // leaks
  }

  void noLongerTheSame(Customer c) {
    StringBuilder b = new StringBuilder();
    StringBuilder d = b;
    d.append(c.name());
    d = new StringBuilder();
    d.append(c.email());
    log.info(b.toString());
  }

  void textsAreNotChanged(Customer c) {
    String a = c.name();
    String b = a;
    b += c.email();
    log.info(a);
    log.info(b); // leaks
  }
}
