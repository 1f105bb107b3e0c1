import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;

/** Ways out as somebody would take them who does not want to be found. */
class Evasions {
  private static final Logger log = Logger.getLogger("a");
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
  private static final Map<Integer, String> CACHE = new ConcurrentHashMap<>();
  private static String last;

  record Pair<A, B>(A first, B second) {
    <C> Pair<A, C> withSecond(C other) {
      return new Pair<>(first, other);
    }
  }

  record Envelope(Pair<String, Pair<Integer, String>> content, Instant at) {}

  record Instant(long seconds) {}

  static final class Builder {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String to;

    Builder to(String text) {
      to = text;
      return this;
    }

    Builder with(String key, Object value) {
      values.put(key, value);
      return this;
    }

    Message build() {
      return new Message(to, values);
    }
  }

  static final class Message {
    private final String to;
    private final Map<String, Object> values;

    Message(String to, Map<String, Object> values) {
      this.to = to;
      this.values = values;
    }

    Message copy(String to) {
      return new Message(to, values);
    }

    String to() {
      return to;
    }

    Map<String, Object> values() {
      return values;
    }
  }

  static class Failure extends RuntimeException {
    private final Object cargo;

    Failure(Object cargo) {
      super("failed");
      this.cargo = cargo;
    }

    Object cargo() {
      return cargo;
    }
  }

  static class Node<T> {
    T value;
    Node<T> next;

    Node(T value, Node<T> next) {
      this.value = value;
      this.next = next;
    }
  }

  class Inner {
    private String kept;

    void keep(String text) {
      kept = text;
    }

    String told() {
      return kept;
    }
  }

  static String join(String... parts) {
    return String.join("-", parts);
  }

  static <T> T identity(T value) {
    return value;
  }

  static <T, R> R apply(T value, Function<? super T, ? extends R> function) {
    return function.apply(value);
  }

  void nestedRecords(Customer c) {
    Envelope e = new Envelope(new Pair<>("a", new Pair<>(1, c.email())), new Instant(1));
    log.info("" + e.at());
    log.info(e.content().first());
    log.info(e.content().second().second()); // leaks
  }

  void genericCopy(Customer c) {
    Pair<String, String> p = new Pair<>("a", "b").withSecond(c.email());
    log.info(p.first());
    log.info(p.second()); // leaks
  }

  void recordText(Customer c) {
    log.info("got " + new Pair<>(1, c.email())); // leaks
  }

  void varargs(Customer c) {
    log.info(join("a", "b", c.email())); // leaks
    log.info(join("a", c.name()));
  }

  void varargsByArray(Customer c) {
    String[] parts = {"a", c.email()};
    log.info(join(parts)); // leaks
  }

  void switchExpression(Customer c, int kind) {
    String text =
        switch (kind) {
          case 1, 2 -> {
            String t = c.email();
            yield t.trim();
          }
          case 3 -> c.name();
          default -> "";
        };
    log.info(text); // leaks
  }

  void instanceOfPattern(Customer c) {
    Object o = c.email();
    if (o instanceof String s && !s.isBlank()) {
      log.info(s); // leaks
    }
  }

  void supplierOfLambda(Customer c) {
    Supplier<Supplier<String>> s = () -> () -> c.email();
    log.info(s.get().get()); // leaks
  }

  void loggedBySupplier(Customer c) {
    log.info(() -> "mail " + c.email()); // leaks
  }

  void curried(Customer c) {
    Function<String, Function<String, String>> join = a -> b -> a + b;
    log.info(join.apply("a").apply(c.email())); // leaks
  }

  void composed(Customer c) {
    UnaryOperator<String> trim = String::trim;
    log.info(trim.andThen(t -> t + "!").apply(c.email())); // leaks
    BiFunction<String, String, String> concat = String::concat;
    log.info(concat.apply("a", c.email())); // leaks
  }

  void callable(Customer c) throws Exception {
    Callable<String> later = c::email;
    log.info(later.call()); // leaks
  }

  void innerClass(Customer c) {
    Inner inner = new Inner();
    inner.keep(c.email());
    log.info(inner.told()); // leaks
  }

  void exceptionWithCargo(Customer c) {
    try {
      throw new Failure(c.email());
    } catch (Failure e) {
      log.info(e.getMessage());
    }
    Failure f = new Failure(c.email());
    log.info("" + f.cargo()); // leaks
  }

  void wrappedMessage(Customer c) {
    throw new IllegalStateException(String.format("no %s", c.email())); // leaks
  }

  void threadLocal(Customer c) {
    CURRENT.set(c.email());
    log.info(CURRENT.get()); // leaks
  }

  void threadLocalOfOnesOwn(Customer c) {
    ThreadLocal<String> t = ThreadLocal.withInitial(() -> c.email());
    log.info(t.get()); // leaks
  }

  void reference(Customer c) {
    AtomicReference<String> r = new AtomicReference<>("");
    r.updateAndGet(old -> old + c.email());
    log.info(r.get()); // leaks
    AtomicReference<String> s = new AtomicReference<>();
    s.compareAndSet(null, c.email());
    log.info("" + s); // leaks
    log.info(new AtomicReference<>("").getAndSet(c.email()));
  }

  void builders(Customer c) {
    Message m = new Builder().with("name", c.name()).to(c.email()).build();
    log.info("" + m.values());
    log.info(m.to()); // leaks
    Message n = new Builder().to("a").with("mail", c.email()).build();
    log.info(n.to());
    log.info("" + n.values()); // leaks
  }

  void copyMethod(Customer c) {
    Message m = new Message("a", Map.of()).copy(c.email());
    log.info(m.to()); // leaks
    log.info("" + m.values());
  }

  void linkedNodes(Customer c) {
    Node<String> n = new Node<>("a", new Node<>(c.email(), null));
    log.info(n.value);
    log.info(n.next.value); // leaks
  }

  void statics(Customer c) {
    last = c.email();
    log.info(last); // leaks
    CACHE.put(1, c.email());
    log.info(CACHE.get(1)); // leaks
  }

  void generics(Customer c) {
    log.info("" + identity(c.email())); // leaks
    log.info("" + Evasions.<String, String>apply(c.email(), m -> m + "!")); // leaks
    log.info("" + apply(c.email(), String::length));
  }

  void byRunnable(Customer c) {
    String mail = c.email();
    Runnable r = () -> log.info(mail); // leaks
    r.run();
  }

  void byThread(Customer c) {
    new Thread(() -> System.out.println(c.email())).start(); // leaks
  }

  void ternaryChain(Customer c, int n) {
    log.info(n > 2 ? "a" : n > 1 ? c.name() : c.email()); // leaks
  }

  void compound(Customer c) {
    String s = "a";
    for (char each : c.email().toCharArray()) {
      s += each;
    }
    log.info(s); // leaks
  }
}
