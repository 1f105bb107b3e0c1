import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  private static StringBuilder pick(StringBuilder a, StringBuilder b, boolean more) {
    StringBuilder first = a;
    return more ? first : b;
  }

  private static StringBuilder copy(StringBuilder a) {
    return new StringBuilder(a);
  }

  private static <T> T same(T value, String why) {
    log.info(why);
    return value;
  }

  void pickedByAMethod(Customer c, boolean more) {
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    StringBuilder d = new StringBuilder();
    StringBuilder picked = pick(a, b, more);
    picked.append(c.name());
    log.info(a.toString());
    picked.append(c.email());
    log.info(a.toString()); // leaks
    log.info(b.toString()); // leaks
    log.info(d.toString());
    same(d, "d").append(c.email());
    log.info(d.toString()); // leaks
    StringBuilder e = new StringBuilder();
    copy(e).append(c.email());
    StringBuilder f = copy(e);
    f.append(c.email());
    log.info(e.toString());
  }

  static class Folder {
    private final List<String> lines = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    List<String> lines() {
      return lines;
    }

    List<String> tags() {
      return this.tags;
    }

    List<String> copied() {
      return new ArrayList<>(lines);
    }

    Folder me() {
      return this;
    }

    void add(String line) {
      lines().add(line);
    }
  }

  void pickedOfAnObject(Customer c) {
    Folder folder = new Folder();
    folder.copied().add(c.email());
    log.info("" + folder.lines());
    folder.lines().add(c.email());
    log.info("" + folder.tags());
    log.info("" + folder.lines()); // leaks
    Folder other = new Folder();
    Folder me = other.me();
    me.tags().add(c.email());
    log.info("" + other.lines());
    log.info("" + other.tags()); // leaks
    Folder last = new Folder();
    last.add(c.email());
    log.info("" + last.tags());
    log.info("" + last.lines()); // leaks
  }

  void namedByTheParameterOfALambda(Customer c) {
    List<StringBuilder> all = new ArrayList<>(List.of(new StringBuilder()));
    all.forEach(b -> b.append(c.name()));
    log.info("" + all);
    all.forEach(b -> b.append(c.email()));
    log.info("" + all); // leaks
    StringBuilder own = new StringBuilder();
    StringBuilder clean = new StringBuilder();
    Optional.of(own).ifPresent(b -> b.append(c.email()));
    log.info(own.toString()); // leaks
    log.info(clean.toString());
    Consumer<StringBuilder> fill = b -> b.append(c.email());
    StringBuilder filled = new StringBuilder();
    fill.accept(filled);
    log.info(filled.toString()); // leaks
    StringBuilder given = new StringBuilder();
    with(given, b -> b.append(c.email()));
    log.info(given.toString()); // leaks
    StringBuilder looked = new StringBuilder();
    with(looked, b -> log.info("" + b));
    log.info(looked.toString());
  }

  private static <T> void with(T value, Consumer<T> consumer) {
    consumer.accept(value);
  }

  static class Loud extends BufferedWriter {
    Loud(Writer out) {
      super(out);
    }

    Loud(Writer out, int lines) {
      this(out);
      log.info("" + lines);
    }
  }

  static class Cut extends BufferedWriter {
    Cut(Writer out) {
      super(out);
    }

    @Override
    public void write(String text) throws IOException {
      super.write(text.trim());
    }
  }

  void writersOfOnesOwn(Customer c) throws IOException {
    StringWriter cut = new StringWriter();
    new Cut(cut).write(c.email());
    log.info(cut.toString()); // leaks
    StringWriter text = new StringWriter();
    Loud loud = new Loud(text);
    loud.write(c.name());
    log.info(text.toString());
    loud.write(c.email());
    log.info(text.toString()); // leaks
    StringWriter more = new StringWriter();
    new Loud(more, 1).write(c.email());
    log.info(more.toString()); // leaks
  }

  void textsAreNotChanged(Customer c) {
    String a = c.name();
    String b = a;
    b += c.email();
    log.info(a);
    log.info(b); // leaks
  }
}
