package dev.plimsoll.checks.locks;

import java.util.Optional;
import java.util.Set;

/** What the program puts into its variables; asked for when everything was read. */
@FunctionalInterface
public interface Holdings {
  /** Of no variable anything is known beyond its declared type. */
  Holdings UNKNOWN = (owner, variable) -> Optional.empty();

  /**
   * The classes of all objects that a field or local variable ever holds.
   *
   * @param owner the binary name of the class that declares the field, or of the outermost class
   *     around the variable
   * @param variable the name of the field, or what the paths of a method call the variable
   * @return empty where others may put something else there, or where that cannot be told
   */
  Optional<Set<String>> classesIn(String owner, String variable);
}
