package dev.plimsoll.checks.locks;

/**
 * What a library's method does that may take long.
 *
 * @param kind when it is wrong under a lock
 * @param call the method as people name it
 * @param waitsFor what it waits for, in words
 */
public record Blocker(Kind kind, String call, String waitsFor) {
  /** When it is wrong under a lock. */
  public enum Kind {
    /** Under any lock. */
    WAITS,
    /** The same, unless the queue was made without a bound. */
    PUTS,
    /** Where the lock is there for more than to keep two threads from one such object. */
    IO,
    /** The same, if the stream leads out of memory. */
    STREAM,
    /** It runs what others have attached. */
    COMPLETES,
    /** Never: a wait for the same object is short from then on. */
    DONE
  }

  /** Whether it waits, and does not only call others. */
  boolean isWait() {
    return kind != Kind.COMPLETES && kind != Kind.DONE;
  }

  /** Whether an object that is used so must not be used by two threads at once. */
  boolean needsLock() {
    return kind == Kind.IO || kind == Kind.STREAM;
  }
}
