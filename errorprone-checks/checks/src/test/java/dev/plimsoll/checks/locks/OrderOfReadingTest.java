package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.bugpatterns.BugChecker;
import dev.plimsoll.checks.BlockingUnderLock;
import dev.plimsoll.checks.CheckCompiler;
import dev.plimsoll.checks.LockOrdering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found depends neither on the order of members nor on that of files. */
final class OrderOfReadingTest {
  private static final List<String> GATES =
      List.of(
          "protected Semaphore one;",
          "Semaphore two;",
          "Semaphore many;",
          "Gates() { one = new Semaphore(1); two = new Semaphore(1); many = new Semaphore(9); }",
          "void post() { one.acquireUninterruptibly(); two.acquireUninterruptibly(); }",
          "void read() { many.acquireUninterruptibly(); one.acquireUninterruptibly(); }");

  private static final List<String> USER =
      List.of(
          "private final Gates gates = new Gates();",
          "void take() { gates.two.acquireUninterruptibly(); gates.one.acquireUninterruptibly(); }",
          "void load() { gates.one.acquireUninterruptibly(); gates.many.acquireUninterruptibly(); }");

  private static final List<String> OTHER =
      List.of(
          "private final Gates gates = new Gates();",
          "void attempt() { if (gates.two.tryAcquire()) gates.one.acquireUninterruptibly(); }");

  private static final List<String> QUEUES =
      List.of(
          "BlockingQueue<String> bounded;",
          "BlockingQueue<String> unbounded;",
          "protected OutputStream memory;",
          "private OutputStream file;",
          "OutputStream both;",
          "Queues(File name) throws IOException {"
              + " bounded = new ArrayBlockingQueue<>(1);"
              + " unbounded = new LinkedBlockingQueue<>();"
              + " memory = new BufferedOutputStream(new ByteArrayOutputStream());"
              + " file = new FileOutputStream(name);"
              + " both = new BufferedOutputStream(file); }",
          "synchronized void flushMemory() throws IOException { memory.flush(); }");

  private static final List<String> PRODUCER =
      List.of(
          "private Queues queues;",
          "synchronized void putBounded() throws Exception { queues.bounded.put(\"\"); }",
          "synchronized void putUnbounded() throws Exception { queues.unbounded.put(\"\"); }",
          "synchronized void flushBoth() throws IOException { queues.both.flush(); }",
          "synchronized void flushMemory() throws IOException { queues.memory.flush(); }");

  @TempDir private Path folder;

  @Test
  void ofLocks() throws IOException {
    List<String> found =
        assertAllAlike(
            LockOrdering.class, List.of("Gates", "User", "Other"), List.of(GATES, USER, OTHER));

    assertThat(found)
        .singleElement()
        .asString()
        .contains("Gates.one -> Gates.two    at Gates.java (post)")
        .contains("Gates.two -> Gates.one    at ");
  }

  @Test
  void ofWhatBlocks() throws IOException {
    List<String> found =
        assertAllAlike(
            BlockingUnderLock.class, List.of("Queues", "Producer"), List.of(QUEUES, PRODUCER));

    assertThat(found)
        .hasSize(2)
        .anyMatch(message -> message.contains("(putBounded)"))
        .anyMatch(message -> message.contains("(flushBoth)"));
  }

  private List<String> assertAllAlike(
      Class<? extends BugChecker> check, List<String> names, List<List<String>> members)
      throws IOException {
    List<String> expected = found(check, names, members);
    for (int turn = 0; turn < names.size(); turn++) {
      for (boolean isReversed : new boolean[] {false, true}) {
        List<String> turnedNames = turned(names, turn);
        List<List<String>> turnedMembers = new ArrayList<>(turned(members, turn));
        if (isReversed) {
          turnedMembers.replaceAll(OrderOfReadingTest::reversed);
        }
        assertThat(found(check, turnedNames, turnedMembers))
            .as("%s, reversed: %s", turnedNames, isReversed)
            .isEqualTo(expected);
      }
    }
    return expected;
  }

  private static List<String> reversed(List<String> members) {
    List<String> reversed = new ArrayList<>(members);
    Collections.reverse(reversed);
    return reversed;
  }

  private static <T> List<T> turned(List<T> items, int first) {
    List<T> turned = new ArrayList<>(items.subList(first, items.size()));
    turned.addAll(items.subList(0, first));
    return turned;
  }

  /* Without lines, which depend on the order of members. */
  private List<String> found(
      Class<? extends BugChecker> check, List<String> names, List<List<String>> members)
      throws IOException {
    CheckCompiler compiler = new CheckCompiler(check, folder);
    for (int i = 0; i < names.size(); i++) {
      compiler.source(
          names.get(i) + ".java",
          "import java.io.*; import java.util.concurrent.*; class %s {\n%s\n}"
              .formatted(names.get(i), String.join("\n", members.get(i))));
    }
    return compiler.compile().stream()
        .map(message -> message.replaceAll("\\.java:\\d+", ".java"))
        .sorted()
        .toList();
  }
}
