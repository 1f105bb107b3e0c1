import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Logger;

class Collections {
  private static final Logger log = Logger.getLogger("a");

  private final List<String> seen = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, String> mailOf = new ConcurrentHashMap<>();
  private Set<String> replaced = Set.of();

  void addAndGet(Customer c) {
    List<String> list = new ArrayList<>();
    list.add(c.name());
    log.info(list.get(0));
    list.add(0, c.email());
    log.info(list.get(0)); // leaks
    log.info("size " + list.size() + list.isEmpty() + list.contains("a") + list.indexOf("b"));
  }

  void copies(Customer c) {
    List<String> mails = List.of(c.name(), c.email());
    log.info("" + List.copyOf(mails)); // leaks
    log.info("" + new ArrayList<>(mails)); // leaks
    log.info("" + Set.copyOf(mails)); // leaks
    log.info("" + new HashSet<>(mails).iterator().next()); // leaks
    log.info("" + java.util.Collections.unmodifiableList(mails)); // leaks
    log.info("" + mails.subList(0, 1)); // leaks
    log.info("" + List.of(c.name(), c));
    log.info("" + new ArrayList<>(List.of(c.name())));
  }

  void iterations(Customer c, List<Customer> all) {
    Collection<String> mails = new CopyOnWriteArrayList<>();
    all.forEach(one -> mails.add(one.email()));
    for (String mail : mails) {
      log.info(mail); // leaks
    }
    for (Iterator<String> i = mails.iterator(); i.hasNext(); ) {
      log.info(i.next()); // leaks
    }
    ListIterator<String> back = new ArrayList<>(mails).listIterator();
    log.info(back.previous()); // leaks
    for (Customer one : all) {
      log.info(one.name());
      log.info(one.phones().get(0)); // leaks
    }
    mails.iterator().forEachRemaining(mail -> log.info(mail)); // leaks
    mails.forEach(log::info); // leaks
    all.forEach(one -> log.info(one.name()));
  }

  void maps(Customer c) {
    Map<String, String> index = new LinkedHashMap<>();
    index.put(c.email(), c.name());
    log.info(index.get("a"));
    index.put(c.name(), c.email());
    log.info(index.get("a")); // leaks
    log.info(index.getOrDefault("a", "none")); // leaks
    log.info("" + index.values()); // leaks
    log.info("" + index); // leaks
    for (Map.Entry<String, String> entry : index.entrySet()) {
      log.info(entry.getValue()); // leaks
    }
    index.forEach((name, mail) -> log.info(mail)); // leaks
    log.info("" + index.containsKey("a") + index.size());
  }

  void moreMaps(Customer c, Map<String, List<String>> groups) {
    log.info("" + Map.of("mail", c.email())); // leaks
    log.info("" + Map.entry("mail", c.email()).getValue()); // leaks
    log.info("" + new TreeMap<>(Map.of("mail", c.email())).firstEntry()); // leaks
    log.info("" + Map.of("name", c.name()));
    log.info("" + groups);
    groups.computeIfAbsent("a", any -> new ArrayList<>()).add(c.email());
    log.info("" + groups.get("a")); // leaks
    Map<String, String> merged = new HashMap<>();
    merged.merge("a", c.email(), (one, other) -> one + other);
    log.info(merged.remove("a")); // leaks
  }

  void queues(Customer c) {
    Deque<String> stack = new ArrayDeque<>();
    stack.push(c.email());
    log.info(stack.peek()); // leaks
    log.info(stack.pop()); // leaks
    Queue<String> queue = new LinkedBlockingQueue<>();
    queue.offer(c.name());
    log.info(queue.poll());
    queue.offer(c.email());
    log.info(queue.poll()); // leaks
    queue = new LinkedBlockingQueue<>();
    log.info(queue.poll());
  }

  void remember(Customer c) {
    seen.add(c.email());
    names.add(c.name());
    mailOf.put(c.name(), c.email());
    replaced = Set.of(c.email());
  }

  void tell() {
    log.info("" + names);
    log.info("" + seen.size());
    log.info("" + seen); // leaks
    log.info(this.seen.get(0)); // leaks
    log.info(mailOf.get("a")); // leaks
    log.info("" + replaced); // leaks
    for (String each : seen) {
      log.info(each); // leaks
    }
  }

  void addedToAnother(Customer c) {
    List<String> one = new ArrayList<>();
    one.add(c.email());
    List<String> other = new ArrayList<>();
    other.addAll(one);
    log.info("" + other); // leaks
    List<String> third = new ArrayList<>();
    java.util.Collections.addAll(third, c.name(), c.email());
    log.info("" + third); // leaks
  }

  void secondName(Customer c) {
    List<String> one = new ArrayList<>();
    List<String> same = one;
    same.add(c.email());
    log.info("" + one); // leaks
  }

  void helper(Customer c) {
    List<String> target = new ArrayList<>();
    fill(target, c.name());
    log.info("" + target);
    fill(target, c.email());
    log.info("" + target); // leaks
  }

  private static void fill(List<String> target, String what) {
    target.add(what);
  }
}
