package dev.plimsoll.checks.locks;

/**
 * A line of code.
 *
 * @param method the method it is in
 * @param file the package as folders, and the file
 * @param line the line, from one
 * @param position the offset in the file, or -1 where only the line is known
 */
public record Place(MethodId method, String file, int line, int position)
    implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    if (line != other.line) {
      return Integer.compare(line, other.line);
    }
    int byPosition = Integer.compare(position, other.position);
    return byPosition != 0 ? byPosition : method.compareTo(other.method);
  }

  @Override
  public boolean equals(Object o) {
    return this == o
        || (o instanceof Place other
            && line == other.line
            && position == other.position
            && file.equals(other.file)
            && method.equals(other.method));
  }

  /* See MethodId. */
  @Override
  public int hashCode() {
    return (31 * file.hashCode() + line) * 31 + position;
  }

  /** As people read it: {@code Ledger.java:41 (post)}. */
  @Override
  public String toString() {
    return file.substring(file.lastIndexOf('/') + 1)
        + ":"
        + line
        + " ("
        + method.simpleName()
        + ")";
  }
}
