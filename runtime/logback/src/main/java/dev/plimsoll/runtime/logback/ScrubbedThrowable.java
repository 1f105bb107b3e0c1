package dev.plimsoll.runtime.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import dev.plimsoll.runtime.redaction.Scrubber;
import java.util.IdentityHashMap;
import java.util.Map;

/** An exception whose messages are scrubbed, all the way down. */
final class ScrubbedThrowable implements IThrowableProxy {
  private final IThrowableProxy throwable;
  private final String message;
  private IThrowableProxy cause;
  private IThrowableProxy[] suppressed;

  private ScrubbedThrowable(IThrowableProxy throwable) {
    this.throwable = throwable;
    this.message = Scrubber.scrub(throwable.getMessage());
  }

  static IThrowableProxy of(IThrowableProxy throwable) {
    return throwable == null ? null : of(throwable, new IdentityHashMap<>());
  }

  private static IThrowableProxy of(
      IThrowableProxy throwable, Map<IThrowableProxy, ScrubbedThrowable> known) {
    ScrubbedThrowable before = known.get(throwable);
    if (before != null) {
      return before;
    }
    ScrubbedThrowable scrubbed = new ScrubbedThrowable(throwable);
    known.put(throwable, scrubbed);
    IThrowableProxy cause = throwable.getCause();
    scrubbed.cause = cause == null ? null : of(cause, known);
    IThrowableProxy[] suppressed = throwable.getSuppressed();
    scrubbed.suppressed = new IThrowableProxy[suppressed == null ? 0 : suppressed.length];
    for (int i = 0; i < scrubbed.suppressed.length; i++) {
      scrubbed.suppressed[i] = of(suppressed[i], known);
    }
    return scrubbed;
  }

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public String getOverridingMessage() {
    return Scrubber.scrub(throwable.getOverridingMessage());
  }

  @Override
  public String getClassName() {
    return throwable.getClassName();
  }

  @Override
  public StackTraceElementProxy[] getStackTraceElementProxyArray() {
    return throwable.getStackTraceElementProxyArray();
  }

  @Override
  public int getCommonFrames() {
    return throwable.getCommonFrames();
  }

  @Override
  public IThrowableProxy getCause() {
    return cause;
  }

  @Override
  public IThrowableProxy[] getSuppressed() {
    return suppressed;
  }

  @Override
  public boolean isCyclic() {
    return throwable.isCyclic();
  }
}
