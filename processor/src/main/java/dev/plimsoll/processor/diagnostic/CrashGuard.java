package dev.plimsoll.processor.diagnostic;

import com.google.common.base.Throwables;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Keeps a bug of ours with the element that set it off, so that all others go on. */
public final class CrashGuard {
  private static final String ISSUES = "https://plimsoll.dev/issues";

  private final Messager messager;

  /** Creates a guard. */
  public CrashGuard(Messager messager) {
    this.messager = messager;
  }

  /** Runs some work on an element; what it throws is reported as our mistake. */
  public void run(Element element, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      messager.printMessage(Kind.ERROR, message("`" + element.getSimpleName() + "`", e), element);
    }
  }

  /** Runs some work on all that is compiled; what it throws is reported as our mistake. */
  public void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      messager.printMessage(Kind.ERROR, message("this compilation", e));
    }
  }

  private static String message(String subject, Throwable e) {
    return String.format(
        "[Internal] Plimsoll failed on %s; this is a bug in Plimsoll, not in your code."
            + " Please report it at %s%n%s",
        subject, ISSUES, Throwables.getStackTraceAsString(e));
  }
}
