package dev.plimsoll.benchmarks.compiletime;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * Compilations in one process, one after the other, as in a build of many modules. Says of each its
 * exit code and the processor time of its thread, in nanoseconds.
 */
final class ModulesWorker {
  static final String TOOK = "plimsoll-took ";

  private ModulesWorker() {}

  /** Takes the files with the arguments of each compilation. */
  public static void main(String[] argumentFiles) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (String file : argumentFiles) {
      OutputStream said = new ByteArrayOutputStream();
      long before = threads.getCurrentThreadCpuTime();
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(InputStream.nullInputStream(), said, said, "@" + file);
      long took = threads.getCurrentThreadCpuTime() - before;
      if (exit != 0) {
        System.out.println(said);
      }
      System.out.printf(Locale.ROOT, "%n%s%d %d%n", TOOK, exit, took);
    }
  }
}
