package dev.plimsoll.runtime.health;

import java.time.Instant;

/** The time as the engine sees it, so that a test can be the clock. */
interface HealthTime {
  HealthTime SYSTEM =
      new HealthTime() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public Instant now() {
          return Instant.now();
        }
      };

  /** Monotonic; for deadlines and latencies. */
  long nanos();

  /** What the document shows. */
  Instant now();
}
