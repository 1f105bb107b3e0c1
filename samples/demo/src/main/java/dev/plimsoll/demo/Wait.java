package dev.plimsoll.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waits for what other processes do in their own time. */
final class Wait {
  private static final long PAUSE_MILLIS = 100;

  private Wait() {}

  /** Asks until there is an answer, at most for {@code limit}. */
  static <T> Optional<T> until(Duration limit, Callable<Optional<T>> question) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    Optional<T> answer = question.call();
    while (answer.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(PAUSE_MILLIS);
      answer = question.call();
    }
    return answer;
  }
}
