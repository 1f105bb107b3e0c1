package dev.plimsoll.demo;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Ends the demo, with whatever it started, when it hangs. */
final class Deadline {
  private static final int TIMED_OUT = 124;

  private Deadline() {}

  /** Calls the shutdown hooks after {@code limit}. */
  static void set(Duration limit) {
    new Timer("deadline", true)
        .schedule(
            new TimerTask() {
              @Override
              public void run() {
                System.err.println("FAIL  not done after " + limit.toSeconds() + " s");
                System.exit(TIMED_OUT);
              }
            },
            limit.toMillis());
  }
}
