package dev.plimsoll.checks;

import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;
import static com.google.errorprone.matchers.Description.NO_MATCH;

import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyCheckTest {
  /** Refuses methods named {@code bad} at once, and types named {@code Bad} at the end. */
  @BugPattern(summary = "`bad` is refused", severity = ERROR)
  public static final class RefusesBad extends PolicyCheck
      implements MethodTreeMatcher, ClassTreeMatcher {
    private static final long serialVersionUID = 1L;

    private final transient List<TreePath> types = new ArrayList<>();

    @Override
    public Description matchMethod(MethodTree tree, VisitorState state) {
      return tree.getName().contentEquals("bad") ? report(tree, state, "bad now") : NO_MATCH;
    }

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      if (tree.getSimpleName().contentEquals("Bad")) {
        types.add(state.getPath());
      }
      return NO_MATCH;
    }

    @Override
    protected void endCompilation(VisitorState state) {
      types.forEach(type -> reportAtEnd(type, state, "bad at the end, among " + types.size()));
    }
  }

  @Test
  void reportsNowAndAtTheEnd() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            class A {
              // BUG: Diagnostic contains: bad now
              void bad() {}

              void good() {}
            }
            """)
        .addSourceLines(
            "B.java",
            """
            class B {
              // BUG: Diagnostic contains: bad at the end, among 2
              class Bad {}
            }
            """)
        .addSourceLines(
            "C.java",
            """
            class C {
              // BUG: Diagnostic contains: bad at the end, among 2
              class Bad {}
            }
            """)
        .doTest();
  }

  @Test
  void suppressionHoldsNowAndAtTheEnd() {
    compilation()
        .addSourceLines(
            "A.java",
            """
            @SuppressWarnings("RefusesBad")
            class A {
              void bad() {}

              class Bad {}
            }
            """)
        .doTest();
  }

  @Test
  void aWaiverHoldsUntilItsDay() {
    compilation()
        .setArgs("-XepOpt:Plimsoll:Today=2027-01-30")
        .addSourceLines(
            "A.java",
            """
            import dev.plimsoll.annotations.PolicyWaiver;

            class A {
              @PolicyWaiver(check = "RefusesBad", reason = "r", owner = "o", until = "2027-01-31")
              void bad() {}

              @PolicyWaiver(check = "Other", reason = "r", owner = "o", until = "2027-01-31")
              // BUG: Diagnostic contains: bad at the end
              class Bad {}

              @PolicyWaiver(check = "Other", reason = "r", owner = "o", until = "2027-01-31")
              @PolicyWaiver(check = "RefusesBad", reason = "r", owner = "o", until = "2027-01-31")
              class B {
                class Bad {}
              }

              @PolicyWaiver(check = "RefusesBad", reason = "r", owner = "o", until = "2027-01-30")
              class Over {
                // BUG: Diagnostic contains: bad now
                void bad() {}
              }

              @PolicyWaiver(check = "RefusesBad", reason = "r", owner = "o", until = "soon")
              class NoDate {
                // BUG: Diagnostic contains: bad now
                void bad() {}
              }
            }
            """)
        .doTest();
  }

  private CompilationTestHelper compilation() {
    return CompilationTestHelper.newInstance(RefusesBad.class, getClass());
  }
}
