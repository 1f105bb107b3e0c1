import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways out through the methods of libraries. */
class LibraryEvasions {
  private static final Logger log = Logger.getLogger("a");

  enum Key {
    MAIL,
    NAME
  }

  void textBlock(Customer c) {
    log.info(
        """
        mail: %s
        """
            .formatted(c.email())); // leaks at the call
  }

  void messageFormat(Customer c) {
    log.info(MessageFormat.format("mail {0}", c.email())); // leaks
    log.info(new MessageFormat("mail {0}").format(new Object[] {c.email()})); // leaks
  }

  void builderChain(Customer c) {
    log.info(
        new StringBuilder("a")
            .insert(0, c.email())
            .reverse()
            .append('x')
            .delete(0, 1)
            .toString()); // leaks at the call
  }

  void joiner(Customer c) {
    StringJoiner j = new StringJoiner(",", "[", "]").add("a").add(c.email());
    log.info(j.toString()); // leaks
  }

  void collectors(List<Customer> all) {
    log.info(all.stream().map(Customer::email).collect(Collectors.joining(","))); // leaks
    log.info("" + all.stream().collect(Collectors.toMap(Customer::name, Customer::email))); // leaks
    log.info("" + all.stream().collect(Collectors.groupingBy(Customer::name, Collectors.counting())));
    log.info(all.stream().map(Customer::email).reduce("", (a, b) -> a + b)); // leaks
    log.info("" + all.stream().map(Customer::email).filter(m -> m.length() > 3).toList()); // leaks
  }

  void flatMapped(List<Customer> all) {
    log.info("" + all.stream().flatMap(c -> Stream.of(c.name(), c.email())).toList()); // leaks
    log.info("" + all.stream().mapMulti((Customer c, java.util.function.Consumer<String> to) -> to.accept(c.email())).toList()); // leaks
  }

  void indices(List<Customer> all) {
    IntStream.range(0, all.size()).mapToObj(i -> all.get(i).email()).forEach(m -> log.info(m)); // leaks
  }

  void optionals(Optional<Customer> c) {
    log.info(c.map(Customer::email).or(() -> Optional.of("none")).get()); // leaks
    c.map(Customer::email).ifPresentOrElse(m -> log.info(m), () -> log.info("none")); // leaks
    log.info(c.map(Customer::name).orElseGet(() -> "none"));
  }

  void futures(Customer c) {
    CompletableFuture.supplyAsync(c::email)
        .thenApply(m -> "mail " + m)
        .thenCombine(CompletableFuture.completedFuture("x"), (a, b) -> a + b)
        .whenComplete((text, failure) -> log.info(text)); // leaks
  }

  void completedLater(Customer c) {
    CompletableFuture<String> f = new CompletableFuture<>();
    f.complete(c.email());
    log.info(f.join()); // leaks
  }

  void executor(Customer c, ExecutorService pool) throws Exception {
    log.info(pool.submit(() -> c.email()).get()); // leaks
    pool.execute(() -> log.info(c.email())); // leaks
  }

  void texts(Customer c) {
    log.info(Objects.toString(c.email(), "none")); // leaks
    log.info(String.valueOf(c.email().toCharArray())); // leaks
    log.info(String.copyValueOf(c.email().toCharArray())); // leaks
    log.info(new String(c.email().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)); // leaks
    log.info(c.email().chars().mapToObj(i -> "" + (char) i).collect(Collectors.joining())); // leaks
    log.info("" + c.email().transform(t -> t + "!")); // leaks
    log.info(c.email().intern().strip().repeat(2).indent(3)); // leaks
    log.info(Objects.requireNonNullElse(c.email(), "none")); // leaks
    log.info(c.email().lines().findFirst().get()); // leaks
  }

  void encodings(Customer c) {
    log.info(Base64.getEncoder().encodeToString(c.email().getBytes(StandardCharsets.UTF_8))); // leaks
    log.info(new String(Base64.getDecoder().decode(c.email()), StandardCharsets.UTF_8)); // leaks
    log.info(URLEncoder.encode(c.email(), StandardCharsets.UTF_8)); // leaks
    log.info(URLDecoder.decode(c.email(), StandardCharsets.UTF_8)); // leaks
    log.info(HexFormat.of().formatHex(c.email().getBytes(StandardCharsets.UTF_8))); // leaks
    log.info(StandardCharsets.UTF_8.decode(ByteBuffer.wrap(c.email().getBytes())).toString()); // leaks
    log.info(CharBuffer.wrap(c.email()).toString()); // leaks
  }

  void splits(Customer c) {
    log.info(c.email().split("@")[0]); // leaks
    log.info(new StringTokenizer(c.email(), "@").nextToken()); // leaks
    log.info(Pattern.compile("@").splitAsStream(c.email()).toList().toString()); // leaks
    log.info(Pattern.compile("@").matcher(c.email()).replaceAll("#")); // leaks
    Matcher m = Pattern.compile("(.*)@").matcher(c.email());
    if (m.find()) {
      log.info(m.group(1)); // leaks
    }
    log.info(new Scanner(c.email()).next()); // leaks
  }

  void patternsAndScannersStepByStep(Customer c, String template) {
    Pattern gap = Pattern.compile("_");
    log.info(gap.matcher(template).replaceAll(c.email())); // leaks
    log.info(gap.matcher(template).replaceFirst(any -> c.email())); // leaks
    log.info(gap.matcher(template).replaceAll(template));
    Matcher m = gap.matcher(template);
    StringBuilder all = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(all, c.email());
    }
    log.info(m.appendTail(all).toString()); // leaks
    log.info(new Scanner(c.email()).useDelimiter("@").next()); // leaks
    log.info(new Scanner(template).useDelimiter("@").next());
    log.info(Arrays.asList(template, c.email()).get(1)); // leaks
  }

  void streamsOfBytes(Customer c) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(c.email().getBytes());
    log.info(bytes.toString()); // leaks
    StringWriter text = new StringWriter();
    new PrintWriter(text).println(c.email());
    log.info(text.toString()); // leaks
    StringWriter buffered = new StringWriter();
    try (var writer = new java.io.BufferedWriter(buffered)) {
      writer.write(c.name());
      log.info(buffered.toString());
      writer.write(c.email());
    }
    log.info(buffered.toString()); // leaks
    log.info("" + new java.io.BufferedReader(new StringReader(c.email())).readLine()); // leaks
  }

  void encryptedStream(Customer c, javax.crypto.Cipher cipher) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new javax.crypto.CipherOutputStream(bytes, cipher)) {
      out.write(c.email().getBytes());
    }
    log.info(bytes.toString());
    try (var out = new java.io.BufferedOutputStream(bytes)) {
      out.write(c.email().getBytes());
    }
    log.info(bytes.toString()); // leaks
  }

  void mute(Customer c, java.io.BufferedWriter writer, PrintWriter printer) throws Exception {
    writer.write(c.email());
    printer.print(c.email());
    log.info("closed " + writer + printer);
    Scanner scanner = new Scanner(c.email());
    log.info("closed " + scanner);
    var reader = new java.io.BufferedReader(new StringReader(c.email()));
    log.info(String.valueOf(reader));
    var bytes = new java.io.ByteArrayInputStream(c.email().getBytes());
    log.info(bytes.toString());
    var out = new java.io.BufferedOutputStream(new ByteArrayOutputStream());
    out.write(c.email().getBytes());
    log.info(out.toString());
    log.info(scanner.next()); // leaks
  }

  void keepsItsText(Customer c, java.io.Writer any) throws Exception {
    var text = new java.io.CharArrayWriter();
    text.write(c.email());
    log.info(text.toString()); // leaks
    any.write(c.email());
    log.info(any.toString()); // leaks
  }

  static class Titled extends java.io.BufferedWriter {
    private String title;

    Titled(java.io.Writer out) {
      super(out);
    }

    void first() throws Exception {
      write(title);
    }

    @Override
    public String toString() {
      return "page of " + title;
    }
  }

  void textOfItsOwn(Customer c, java.io.Writer out) {
    Titled page = new Titled(out);
    page.title = c.email();
    log.info(page.toString()); // leaks
  }

  static class Masking extends java.io.BufferedWriter {
    Masking(java.io.Writer out) {
      super(out);
    }

    @Override
    public void write(String text) throws java.io.IOException {
      super.write("*".repeat(text.length()));
    }
  }

  void maskedOnItsWay(Customer c) throws Exception {
    StringWriter text = new StringWriter();
    try (Masking writer = new Masking(text)) {
      writer.write(c.email());
    }
    log.info(text.toString());
  }

  private void logLine(java.io.BufferedReader reader) throws Exception {
    log.info(reader.readLine());
  }

  void readElsewhere(Customer c) throws Exception {
    logLine(new java.io.BufferedReader(new StringReader(c.email()))); // leaks
  }

  void queues(Customer c) throws Exception {
    var q = new LinkedBlockingQueue<String>();
    q.put(c.email());
    log.info(q.take()); // leaks
    var d = new ArrayDeque<String>();
    d.push(c.email());
    log.info(d.peekFirst()); // leaks
    log.info("" + Collections.unmodifiableCollection(d)); // leaks
  }

  void properties(Customer c) {
    Properties p = new Properties();
    p.setProperty("mail", c.email());
    log.info(p.getProperty("mail")); // leaks
  }

  void numbers(Customer c) {
    log.info("" + (c.age() + 1)); // leaks
    log.info(Integer.toHexString(c.age())); // leaks
    log.info("" + BigDecimal.valueOf(c.age()).movePointLeft(2)); // leaks
    log.info(String.format(Locale.ROOT, "%05d", c.age())); // leaks
  }

  void sublist(Customer c) {
    log.info("" + new ArrayList<>(c.phones()).subList(0, 1)); // leaks
    log.info(String.join(",", c.phones())); // leaks
    log.info(c.phones().toArray(new String[0])[0]); // leaks
    log.info(c.phones().toArray(String[]::new)[0]); // leaks
    log.info(Collections.max(c.phones())); // leaks
  }

  void maps(Customer c) {
    Map<String, Object> m = Map.of("a", 1, "mail", c.email());
    log.info("" + m); // leaks
    log.info("" + m.entrySet()); // leaks
    m.forEach((k, v) -> log.info(k + v)); // leaks
    for (var e : m.entrySet()) {
      log.info("" + e.getValue()); // leaks
    }
  }

  void mapComputes(Customer c) {
    Map<String, String> m = new LinkedHashMap<>();
    m.computeIfAbsent("a", k -> c.email());
    log.info("" + m.get("a")); // leaks
    Map<String, String> n = new LinkedHashMap<>();
    n.merge("a", c.email(), String::concat);
    log.info("" + n.values()); // leaks
    Map<Key, String> e = new EnumMap<>(Key.class);
    e.put(Key.MAIL, c.email());
    log.info(e.getOrDefault(Key.MAIL, "")); // leaks
  }

  void arrays(Customer c) {
    String[][] grid = new String[2][2];
    grid[1][0] = c.email();
    log.info(Arrays.deepToString(grid)); // leaks
    String[] copy = Arrays.copyOf(grid[1], 1);
    log.info(copy[0]); // leaks
    Object[] target = new Object[1];
    System.arraycopy(copy, 0, target, 0, 1);
    log.info("" + target[0]); // leaks
  }

  void iterators(List<Customer> all) {
    Iterator<Customer> it = all.iterator();
    while (it.hasNext()) {
      log.info(it.next().email()); // leaks
    }
  }
}
