package dev.plimsoll.checks.locks.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BytecodeReaderTest {
  @TempDir private Path folder;

  @Test
  void tellsLinesAndCalls() throws IOException {
    assertThat(
            program("one")
                .source(
                    "Ledger.java",
                    """
                    package com.acme;
                    class Ledger {
                      private final Account account = new Account(this);
                      synchronized void post() {
                        account.debit();
                      }
                      synchronized void audit() {}
                    }
                    class Account {
                      private final Ledger ledger;
                      Account(Ledger ledger) {
                        this.ledger = ledger;
                      }
                      synchronized void debit() {}
                      synchronized void close() {
                        ledger.audit();
                      }
                    }
                    """)
                .problems())
        .containsExactly(
            """
            locks are taken in two orders, so two threads can wait for each other:
                Account -> Ledger    at Ledger.java:16 (close) > Ledger.java:7 (audit)
                Ledger -> Account    at Ledger.java:5 (post) > Ledger.java:14 (debit)
            To fix: take `Account` before `Ledger` in `Ledger.post` too, or release `Ledger` first; `@LockOrder` keeps the order""");
  }

  /** Before Java 11 a class reads the private fields of its inner classes through methods. */
  @Test
  void seesThroughAccessors() throws IOException {
    assertThat(
            program("one")
                .option("--release", "8")
                .source(
                    "Outer.java",
                    """
                    class Outer {
                      private final Object a = new Object();
                      private final Object b = new Object();
                      class Inner {
                        void run() {
                          synchronized (a) {
                            synchronized (b) {}
                          }
                        }
                      }
                      void back() {
                        synchronized (b) {
                          synchronized (a) {}
                        }
                      }
                    }
                    """)
                .problems())
        .singleElement()
        .asString()
        .contains("Outer.a -> Outer.b    at Outer.java:7 (run)");
  }

  /** What a variable of a loop holds is known by no path, and is locked nevertheless. */
  @Test
  void knowsTheVariableOfALoop() throws IOException {
    assertThat(
            program("one")
                .source(
                    "Logger.java",
                    """
                    class Logger {
                      static final Object APPENDERS = new Object();
                      volatile Logger parent;
                      void log() {
                        for (Logger it = this; it != null; it = it.parent) {
                          synchronized (it) {
                            synchronized (APPENDERS) {}
                          }
                        }
                      }
                      synchronized void reset() {}
                      void back() {
                        synchronized (APPENDERS) {
                          reset();
                        }
                      }
                    }
                    """)
                .problems())
        .singleElement()
        .asString()
        .contains("Logger -> Logger.APPENDERS    at Logger.java:7 (log)");
  }

  /** The nested objects of Scala have such names. */
  @Test
  void readsClassesWhoseNamesEndInADollar() throws IOException {
    assertThat(
            program("one")
                .source(
                    "Outer.java",
                    """
                    class Outer {
                      static final Object A = new Object();
                      static final Object B = new Object();
                      class Inner$ {
                        Inner$(Object any) {}
                      }
                      Object forth() {
                        synchronized (A) {
                          synchronized (B) {
                            return new Inner$(new Foo$(A));
                          }
                        }
                      }
                      void back() {
                        synchronized (B) {
                          synchronized (A) {}
                        }
                      }
                    }
                    class Foo$ {
                      Foo$(Object any) {}
                    }
                    """)
                .problems())
        .singleElement()
        .asString()
        .contains("Outer.A -> Outer.B    at Outer.java:9 (forth)");
  }

  /** An interface that is nearer than the superclass does not have the method that runs. */
  @Test
  void looksInSuperclassesFirst() throws IOException {
    assertThat(
            program("one")
                .source(
                    "Conn.java",
                    """
                    class Conn extends Mid implements java.io.Closeable {
                      static final Object POOL = new Object();
                      static void evict(Conn conn) {
                        synchronized (POOL) {
                          conn.close();
                        }
                      }
                    }
                    class Mid extends Base {}
                    class Base {
                      synchronized void open() {
                        synchronized (Conn.POOL) {}
                      }
                      public synchronized void close() {}
                    }
                    """)
                .problems())
        .singleElement()
        .asString()
        .contains("Conn -> Conn.POOL    at Conn.java:12 (open)")
        .contains("Conn.POOL -> Conn    at Conn.java:5 (evict) > Conn.java:14 (close)");
  }

  /** Of two interfaces the one below the other counts, however far it is. */
  @Test
  void looksInTheLowestInterface() throws IOException {
    assertThat(
            program("one")
                .source(
                    "Conn.java",
                    """
                    class Conn extends Mid implements Upper {
                      static void evict(Conn conn) {
                        synchronized (Upper.POOL) {
                          conn.close();
                        }
                      }
                      static void back() {
                        synchronized (Upper.REGISTRY) {
                          synchronized (Upper.POOL) {}
                        }
                      }
                    }
                    class Mid implements Lower {}
                    interface Upper {
                      Object POOL = new Object();
                      Object REGISTRY = new Object();
                      default void close() {
                        synchronized (REGISTRY) {}
                      }
                    }
                    interface Lower extends Upper {
                      @Override default void close() {}
                    }
                    """)
                .problems())
        .isEmpty();
  }

  @Test
  void followsWhatThePlatformDeclaresIntoAnotherJar() throws IOException {
    Path driver =
        program("driver")
            .source(
                "Pool.java",
                """
                public abstract class Pool implements javax.sql.DataSource {
                  public static final Object REGISTRY = new Object();
                  @Override public java.sql.Connection getConnection() {
                    synchronized (REGISTRY) {
                      return null;
                    }
                  }
                  public static void each(Runnable task) {
                    synchronized (REGISTRY) {
                      task.run();
                    }
                  }
                }
                """)
            .compile();
    Path service =
        program("service")
            .option("--class-path", driver.toString())
            .source(
                "Service.java",
                """
                class Service {
                  private final javax.sql.DataSource pool = null;
                  synchronized void query() throws java.sql.SQLException {
                    pool.getConnection();
                  }
                  void watch() {
                    Pool.each(() -> report());
                  }
                  private synchronized void report() {}
                }
                """)
            .compile();

    assertThat(CompiledProgram.problems(service)).isEmpty();
    assertThat(CompiledProgram.problems(driver)).isEmpty();
    assertThat(CompiledProgram.problems(driver, service))
        .singleElement()
        .asString()
        .contains("Pool.REGISTRY -> Service    at Service.java:7 (watch)")
        .contains("Service -> Pool.REGISTRY    at Service.java:4 (query) > Pool.java:4");
  }

  @Test
  void leavesOutWhatIsWaived() throws IOException {
    assertThat(
            program("one")
                .source(
                    "Waived.java",
                    """
                    import dev.plimsoll.annotations.PolicyWaiver;
                    class Waived {
                      private final Object a = new Object();
                      private final Object b = new Object();
                      @PolicyWaiver(check = "LockOrdering", reason = "one thread", owner = "us", until = "2099-01-01")
                      @PolicyWaiver(check = "MissingTimeout", reason = "none", owner = "us", until = "2099-01-01")
                      void forth() {
                        synchronized (a) {
                          synchronized (b) {}
                        }
                      }
                      void back() {
                        synchronized (b) {
                          synchronized (a) {}
                        }
                      }
                    }
                    """)
                .problems())
        .isEmpty();
  }

  @Test
  void answersTheSameInAnyOrder() throws IOException {
    Path first =
        program("first")
            .source(
                "First.java",
                """
                public class First {
                  public static final Object A = new Object();
                  public static final Object B = new Object();
                  void run() { synchronized (A) { synchronized (B) {} } }
                }
                """)
            .compile();
    Path second =
        program("second")
            .option("--class-path", first.toString())
            .source(
                "Second.java",
                "class Second { void run() { synchronized (First.B) { synchronized (First.A) {} } } }")
            .compile();
    List<String> expected = CompiledProgram.problems(first, second);

    assertThat(expected).hasSize(1);
    assertThat(CompiledProgram.problems(second, first)).isEqualTo(expected);
  }

  private CompiledProgram program(String name) throws IOException {
    return new CompiledProgram(Files.createDirectories(folder.resolve(name)));
  }
}
