package dev.plimsoll.leakkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is printed; it goes on to where it went before. */
final class OutputCapture implements Capture {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final String place;
  private final Supplier<PrintStream> current;
  private final Consumer<PrintStream> replace;
  private PrintStream shown;

  private OutputCapture(
      String place, Supplier<PrintStream> current, Consumer<PrintStream> replace) {
    this.place = place;
    this.current = current;
    this.replace = replace;
  }

  static OutputCapture ofOutput() {
    return new OutputCapture("standard output", () -> System.out, System::setOut);
  }

  static OutputCapture ofError() {
    return new OutputCapture("standard error", () -> System.err, System::setErr);
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public void begin() {
    shown = current.get();
    replace.accept(new PrintStream(new Tee(shown, kept), true, StandardCharsets.UTF_8));
  }

  @Override
  public String end() {
    current.get().flush();
    replace.accept(shown);
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** Writes twice. */
  private static final class Tee extends OutputStream {
    private final OutputStream first;
    private final OutputStream second;

    private Tee(OutputStream first, OutputStream second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void write(int b) throws IOException {
      first.write(b);
      second.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      first.write(bytes, from, length);
      second.write(bytes, from, length);
    }
  }
}
