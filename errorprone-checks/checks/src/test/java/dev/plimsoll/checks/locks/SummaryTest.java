package dev.plimsoll.checks.locks;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static com.google.errorprone.matchers.Description.NO_MATCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CompilationUnitTree;
import dev.plimsoll.checks.CheckCompiler;
import dev.plimsoll.checks.PolicyCheck;
import dev.plimsoll.checks.locks.source.LockReader;
import dev.plimsoll.checks.model.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the analysis knows of methods, told by a check that reports each method's summary. */
final class SummaryTest {
  /** Reports what each method waits for, and what is held meanwhile. */
  @BugPattern(summary = "Summaries", severity = WARNING)
  public static final class TellsSummaries extends PolicyCheck {
    private static final long serialVersionUID = 1L;

    private final transient Program program = new Program();
    private transient LockReader reader;

    @Override
    protected Description inspect(CompilationUnitTree unit, VisitorState state) {
      reader = new LockReader(program, Models.load(ErrorProneFlags.empty()), state.context);
      reader.read(unit, any -> false);
      return NO_MATCH;
    }

    @Override
    protected void endCompilation(VisitorState state) {
      Solution solution = Solver.solve(program);
      program
          .bodies()
          .values()
          .forEach(
              body -> {
                Summary summary = solution.summaries().getOrDefault(body.method(), Summary.EMPTY);
                Place place = new Place(body.method(), "", 0, -1);
                reader
                    .find(place)
                    .ifPresent(path -> reportAtEnd(path, state, tell(body.method(), summary)));
              });
    }

    private static String tell(MethodId method, Summary summary) {
      StringBuilder text = new StringBuilder(method.signature());
      for (Summary.Acquisition found : summary.acquisitions()) {
        text.append("; waits for ").append(found.lock());
        found.held().forEach(held -> text.append(" under ").append(held.lock()));
      }
      summary.holds().forEach(held -> text.append("; leaves ").append(held.lock()));
      summary.releases().forEach(lock -> text.append("; gives back ").append(lock));
      return text.toString();
    }
  }

  @TempDir Path folder;

  @Test
  void locksNest() throws IOException {
    assertThat(
            summaries(
                """
                void m(Object p) {
                  synchronized (this) {
                    synchronized (p) {
                      synchronized (lock) {
                      }
                    }
                  }
                }
                """))
        .contains(
            "m(java.lang.Object); waits for this; waits for #0 under this; waits for this.lock"
                + " under this under #0");
  }

  @Test
  void aLockOnOneWayOnlyDoesNotCount() throws IOException {
    assertThat(
            summaries(
                """
                void m(boolean c) {
                  if (c) {
                    a.lock();
                  }
                  b.lock();
                  b.unlock();
                }
                """))
        .contains("m(boolean); waits for this.a; waits for this.b");
  }

  @Test
  void everyWayOutOfTryRunsFinally() throws IOException {
    assertThat(
            summaries(
                """
                void m(int n) {
                  a.lock();
                  try {
                    while (n > 0) {
                      if (n == 3) {
                        return;
                      }
                      n--;
                    }
                  } finally {
                    a.unlock();
                  }
                  b.lock();
                  b.unlock();
                }
                """))
        .contains("m(int); waits for this.a; waits for this.b");
  }

  @Test
  void whatACallLeavesHeldIsHeldAfterIt() throws IOException {
    assertThat(
            summaries(
                """
                void m() {
                  enter();
                  b.lock();
                  b.unlock();
                  leave();
                }

                void enter() {
                  a.lock();
                }

                void leave() {
                  a.unlock();
                }
                """))
        .contains(
            "enter(); waits for this.a; leaves this.a",
            "leave(); gives back this.a",
            "m(); waits for this.a; waits for this.b under this.a");
  }

  @Test
  void parametersBecomeArguments() throws IOException {
    assertThat(
            summaries(
                """
                void m(A other) {
                  take(other.lock, lock);
                }

                private static void take(Object one, Object two) {
                  synchronized (one) {
                    synchronized (two) {
                    }
                  }
                }
                """))
        .contains("m(A); waits for #0.lock; waits for this.lock under #0.lock");
  }

  @Test
  void recursionComesToAnEnd() throws IOException {
    assertThat(
            summaries(
                """
                void even(A next) {
                  synchronized (next) {
                    odd(next);
                  }
                }

                void odd(A next) {
                  even(next);
                }
                """))
        .contains("even(A); waits for #0", "odd(A); waits for #0");
  }

  @Test
  void aNewObjectIsNobodyElses() throws IOException {
    assertThat(
            summaries(
                """
                void m() {
                  A fresh = new A();
                  synchronized (fresh) {
                    synchronized (fresh.lock) {
                    }
                    synchronized (lock) {
                    }
                  }
                }
                """))
        .contains("m(); waits for this.lock");
  }

  private List<String> summaries(String members) throws IOException {
    return new CheckCompiler(TellsSummaries.class, folder)
            .source(
                "A.java",
                """
                import java.util.concurrent.locks.Lock;
                import java.util.concurrent.locks.ReentrantLock;

                class A {
                  private final Object lock = new Object();
                  private final Lock a = new ReentrantLock();
                  private final Lock b = new ReentrantLock();

                %s
                }
                """
                    .formatted(members))
            .compile()
            .stream()
            .map(message -> message.lines().findFirst().orElseThrow())
            .map(line -> line.replace("[TellsSummaries] ", ""))
            .toList();
  }
}
