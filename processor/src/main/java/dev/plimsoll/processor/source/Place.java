package dev.plimsoll.processor.source;

/**
 * Where an element stands, as facts and spans name it: {@code com/acme/PaymentService.java:14}.
 *
 * @param file the package as folders, and the file
 * @param line the line, or 0 where the compiler does not tell
 */
public record Place(String file, int line) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
