package dev.plimsoll.checks.locks;

import dev.plimsoll.checks.model.ModelRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which annotations of others say that a method, or what a class does, only ever runs on one
 * thread: what does excludes each other as if it held a lock.
 */
public final class Confinement {
  /** The kind of rows that name such annotations. */
  public static final String ROW = "confined";

  private static final String TOLD_BY_VALUE = "value";

  /* What is confined to any thread is each on its own. */
  private static final String ANY = "ANY";

  private final Map<String, String> threads = new HashMap<>();

  private Confinement() {}

  /**
   * Reads the rows of kind {@code confined} among others.
   *
   * @throws dev.plimsoll.checks.model.MalformedModelException if a row cannot be read
   */
  public static Confinement read(List<ModelRow> rows) {
    Confinement confinement = new Confinement();
    for (ModelRow row : rows) {
      if (row.kind().equals(ROW)) {
        confinement.threads.put(row.required(0, "annotation"), row.required(1, "thread"));
      }
    }
    return confinement;
  }

  /**
   * The thread that an annotation names, as a lock that only this thread ever holds.
   *
   * @param annotation the binary name of its type
   * @param value what its element {@code value} is, or null
   */
  public Optional<Lock> thread(String annotation, Supplier<Object> value) {
    String thread = threads.get(annotation);
    if (thread == null) {
      int simple = Math.max(annotation.lastIndexOf('.'), annotation.lastIndexOf('$')) + 1;
      thread = threads.get(annotation.substring(simple));
    }
    if (TOLD_BY_VALUE.equals(thread)) {
      Object told = value.get();
      thread = told == null || told.toString().equals(ANY) ? null : told.toString();
    }
    return Optional.ofNullable(thread)
        .map(name -> AccessPath.staticField(ROW, name, ""))
        .map(path -> new Lock(path, Lock.Kind.THREAD, Lock.Mode.EXCLUSIVE));
  }
}
