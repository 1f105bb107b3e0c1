import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;

class Functions {
  private static final Logger log = Logger.getLogger("a");
  private static final org.slf4j.Logger slf4j = org.slf4j.LoggerFactory.getLogger("a");
  private static final System.Logger system = System.getLogger("a");

  void messages(Customer c) {
    log.info(() -> "name " + c.name());
    log.info(() -> "mail " + c.email()); // leaks
    log.fine(c::email); // leaks
    log.info(
        () -> { // leaks at the call
          String mail = c.email();
          return mail;
        });
    slf4j.atInfo().addArgument(() -> c.email()).log("{}"); // leaks
    slf4j.atInfo().addArgument(() -> c.name()).log("{}");
    slf4j.atInfo().log(() -> c.email()); // leaks
    system.log(System.Logger.Level.INFO, () -> c.email()); // leaks
    system.log(System.Logger.Level.INFO, () -> c.email().isEmpty() ? "a" : "b");
  }

  void captured(Customer c) {
    String mail = c.email();
    Runnable task = () -> log.info(mail); // leaks
    Runnable quiet = () -> log.info("" + mail.isEmpty());
    new Thread(() -> log.info(mail)).start(); // leaks
    Callable<String> call = () -> mail;
    Supplier<String> supplier = () -> mail;
    log.info(supplier.get()); // leaks
    log.info(supplier); // leaks
    Supplier<String> name = c::name;
    log.info(name);
    log.info(name.get());
  }

  void called(Customer c) throws Exception {
    Callable<String> call = () -> c.email();
    log.info(call.call()); // leaks
    Function<Customer, String> mail = Customer::email;
    log.info(mail.apply(c)); // leaks
    log.info(mail.andThen(String::trim).apply(c)); // leaks
    UnaryOperator<String> trim = String::trim;
    log.info(trim.apply(c.email())); // leaks
    log.info(trim.apply(c.name()));
    BiFunction<String, String, String> join = (a, b) -> a + b;
    log.info(join.apply(c.name(), c.email())); // leaks
    log.info(join.apply(c.name(), c.name()));
    IntSupplier age = c::age;
    log.info("" + age.getAsInt()); // leaks
    Consumer<String> print = log::info;
    print.accept(c.name());
    Function<Customer, Integer> length = one -> one.email().length();
    log.info("" + length.apply(c));
  }

  interface Masker {
    String mask(String value, int length);
  }

  private static final Function<String, String> KIND = mail -> "mail";
  private static final UnaryOperator<String> SAME = mail -> mail;
  private final Masker stars = (value, length) -> "*".repeat(length);
  private final Masker first = (value, length) -> value.substring(0, length);
  private Function<String, String> open = mail -> "mail";
  private final Function<String, String> again = mail -> mail.isEmpty() ? "" : this.again.apply("x");

  void oneFunction(Customer c) {
    Function<String, String> kind = m -> "mail";
    log.info(kind.apply(c.email()));
    BiFunction<String, String, String> left = (a, b) -> a;
    log.info(left.apply(c.name(), c.email()));
    log.info(left.apply(c.email(), c.name())); // leaks
    Consumer<String> tell = text -> log.info(text); // leaks
    tell.accept(c.email());
    Consumer<String> count = text -> log.info("" + text.length());
    count.accept(c.email());
    Consumer<String> print = log::info; // leaks
    print.accept(c.email());
    Masker block =
        (value, length) -> {
          String cut = value.trim();
          return length > 3 ? cut : "";
        };
    log.info(block.mask(c.email(), 4)); // leaks
    log.info(block.mask(c.name(), 4));
  }

  void oneFunctionOfAField(Customer c) {
    log.info(KIND.apply(c.email()));
    log.info(Functions.KIND.apply(c.email()));
    log.info(SAME.apply(c.email())); // leaks
    log.info(SAME.apply(c.name()));
    log.info(stars.mask(c.email(), 3));
    log.info(this.first.mask(c.email(), 3)); // leaks
    log.info(first.mask(c.name(), 3));
    log.info(again.apply(c.email()));
  }

  void functionsOfWhichNothingIsKnown(Customer c, Function<String, String> given, boolean more) {
    log.info(given.apply(c.email())); // leaks
    log.info(open.apply(c.email())); // leaks
    Function<String, String> either = m -> "mail";
    if (more) {
      either = m -> m;
    }
    log.info(either.apply(c.email())); // leaks
    Function<String, String> chosen = more ? m -> m : m -> "mail";
    log.info(chosen.apply(c.email())); // leaks
  }

  void variablesForLambdas(Customer c) {
    Function<String, String> kind = m -> "mail";
    UnaryOperator<String> same = m -> m;
    Function<Customer, String> mail = Customer::email;
    log.info("" + List.of(c.email()).stream().map(kind).toList());
    log.info("" + List.of(c.email()).stream().map(same).toList()); // leaks
    log.info("" + List.of(c).stream().map(mail).toList()); // leaks
    log.info("" + List.of(c.email()).stream().map(KIND).toList());
    log.info(with(c, mail)); // leaks
    Supplier<String> text = () -> c.email();
    log.info(text); // leaks
  }

  void inner(Customer c) {
    String mail = c.email();
    new Object() {
      void run() {
        log.info(mail); // leaks
        log.info(c.name());
      }
    }.run();
    class Local {
      private final String kept = mail;

      void run() {
        log.info(kept); // leaks
      }

      String get() {
        return mail;
      }
    }
    new Local().run();
    log.info(
        new Supplier<String>() { // leaks at the call
          @Override
          public String get() {
            return c.email();
          }
        });
    Supplier<String> anonymous =
        new Supplier<>() {
          @Override
          public String get() {
            return mail;
          }
        };
    log.info(anonymous.get()); // leaks
  }

  void own(Customer c) {
    log.info(with(c, Customer::name));
    log.info(with(c, Customer::email)); // leaks
    log.info("" + with(c, one -> one.email())); // leaks
    log.info(with(c.email(), String::trim)); // leaks
    log.info("" + with(c.email(), String::length));
    each(c, one -> log.info(one.email())); // leaks
    log.info(twice(() -> c.email())); // leaks
    log.info(twice(() -> c.name()));
  }

  private static <T, R> R with(T value, Function<T, R> function) {
    return function.apply(value);
  }

  private static void each(Customer c, Consumer<Customer> consumer) {
    consumer.accept(c);
  }

  private static String twice(Supplier<String> text) {
    return text.get() + text.get();
  }

  void references(Customer c) throws Exception {
    AtomicReference<String> mail = new AtomicReference<>("none");
    log.info(mail.get());
    mail.set(c.email());
    log.info(mail.get()); // leaks
    log.info(mail.updateAndGet(old -> old.trim())); // leaks
    AtomicReference<String> other = new AtomicReference<>();
    other.compareAndSet(null, c.email());
    log.info(other.get()); // leaks
    ThreadLocal<String> local = ThreadLocal.withInitial(() -> c.email());
    log.info(local.get()); // leaks
    log.info(CompletableFuture.supplyAsync(() -> c.email()).get()); // leaks
    log.info(CompletableFuture.supplyAsync(() -> c.name()).thenApply(n -> n + "").join());
    log.info(CompletableFuture.completedFuture(c).thenApply(Customer::email).join()); // leaks
    CompletableFuture.supplyAsync(c::email).thenAccept(log::info); // leaks
    CompletableFuture.supplyAsync(c::name).thenCombine(CompletableFuture.supplyAsync(c::email), (a, b) -> b).thenAccept(log::info); // leaks
  }
}
