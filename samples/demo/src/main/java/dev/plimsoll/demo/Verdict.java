package dev.plimsoll.demo;

import java.util.ArrayList;
import java.util.List;

/** What was shown under each heading, and whether it was as it should be. */
final class Verdict {
  private final List<String> failed = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private String heading;
  private boolean clean;

  /** Runs one part of the demo; an exception fails the part and stops nothing else. */
  void part(String heading, Part part) {
    this.heading = heading;
    clean = true;
    say("");
    say("== " + heading);
    try {
      part.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      miss("interrupted");
    } catch (Exception | AssertionError e) {
      miss(e.toString());
    }
    say((clean ? "PASS  " : "FAIL  ") + heading);
    (clean ? passed : failed).add(heading);
  }

  /** Notes what should be so. */
  void expect(boolean holds, String what) {
    if (!holds) {
      miss(what);
    }
  }

  /** Notes what should be equal. */
  void expectEqual(Object expected, Object actual, String what) {
    expect(expected.equals(actual), what + ": expected " + expected + " but was " + actual);
  }

  void say(String line) {
    System.out.println(line);
  }

  /** Prints the tally; true where nothing was missed. */
  boolean close() {
    say("");
    say("== " + heading("Verdict"));
    passed.forEach(one -> say("PASS  " + one));
    failed.forEach(one -> say("FAIL  " + one));
    say(passed.size() + " passed, " + failed.size() + " failed");
    return failed.isEmpty() && !passed.isEmpty();
  }

  private String heading(String last) {
    heading = last;
    return last;
  }

  private void miss(String what) {
    clean = false;
    say("  not as it should be: " + what);
  }

  /** One part of the demo. */
  @FunctionalInterface
  interface Part {
    void run() throws Exception;
  }
}
