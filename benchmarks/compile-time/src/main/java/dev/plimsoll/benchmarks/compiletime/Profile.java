package dev.plimsoll.benchmarks.compiletime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the compiling thread was when Flight Recorder looked.
 *
 * <p>Unlike the ratio of two compilations this does not depend on what else the machine does, since
 * both parts are from the same process. What the checks cost the JIT and the collector is not in
 * it.
 *
 * @param samples how often it looked
 * @param counts of samples, by who was at work; javac itself under the empty name
 */
record Profile(int samples, Map<String, Integer> counts) {
  private static final String OURS = "dev.plimsoll.";
  private static final String CHECKS = "dev.plimsoll.javac.internal.checks.";

  static Profile of(Javac javac, Library library) throws IOException, InterruptedException {
    Path recording = library.folder().resolve("profile-" + javac.feature() + ".jfr");
    javac.compile(
        library,
        List.of(
            "-XX:FlightRecorderOptions=stackdepth=2048",
            "-XX:StartFlightRecording=settings=profile,filename=" + recording));
    return read(recording);
  }

  private static Profile read(Path recording) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    int samples = 0;
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null
            && event.getThread("sampledThread").getJavaName().equals("main")) {
          samples++;
          counts.merge(owner(event.getStackTrace().getFrames()), 1, Integer::sum);
        }
      }
    }
    return new Profile(samples, counts);
  }

  /** Samples of each relative to those of javac itself, the largest first. */
  Map<String, Double> shares() {
    double javac = Math.max(1, counts.getOrDefault("", 0));
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue() / javac));
    return shares;
  }

  /** The check nearest to the top of the stack, else whatever of ours is on it. */
  private static String owner(List<RecordedFrame> topFirst) {
    String host = "";
    for (RecordedFrame frame : topFirst) {
      /* Without what is nested or generated in it. */
      String type = frame.getMethod().getType().getName().split("\\$")[0];
      if (type.startsWith(CHECKS) && !type.equals(CHECKS + "PolicyCheck")) {
        String name = type.substring(CHECKS.length());
        int dot = name.lastIndexOf('.');
        /* A check itself, or a package named after what it analyses. */
        return dot < 0 ? name : "checks." + name.substring(0, dot);
      }
      if (type.startsWith(OURS) && !type.contains("benchmarks")) {
        host = type.startsWith("dev.plimsoll.processor") ? "the processor" : "the scanner";
      }
    }
    return host;
  }
}
