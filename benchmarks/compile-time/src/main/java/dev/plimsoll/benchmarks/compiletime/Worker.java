package dev.plimsoll.benchmarks.compiletime;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * One compilation in a process of its own, which also says what it took: {@code javac} does not.
 *
 * <p>Processor time is that of the whole process, the JIT and the collector included; on a busy
 * machine it is worth more than the clock.
 */
final class Worker {
  static final String TOOK = "plimsoll-took ";

  private Worker() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(InputStream.nullInputStream(), System.out, System.out, arguments);
    long wall = System.nanoTime() - start;
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    OutputStream out = System.out;
    out.write(
        String.format(
                Locale.ROOT,
                "%n%s%d %d %d %d%n",
                TOOK,
                wall,
                process.getProcessCpuTime(),
                heap,
                residentPeak())
            .getBytes(StandardCharsets.UTF_8));
    out.flush();
    System.exit(exit);
  }

  /** The most memory the process ever held, in bytes; 0 where the system does not say. */
  private static long residentPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    }
  }
}
