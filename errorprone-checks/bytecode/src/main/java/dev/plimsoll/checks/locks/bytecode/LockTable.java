package dev.plimsoll.checks.locks.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.checks.locks.Lock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of {@code locks.tsv}: what methods of libraries do with locks. */
final class LockTable {
  /** The effects that matter in bytecode; a row with another says nothing here. */
  enum Effect {
    ACQUIRE,
    TRY,
    RELEASE,
    AWAIT,
    READ,
    WRITE,
    CONDITION,
    ELEMENT,
    SAME,
    LATER,
    DURING,
    /** No row names the method. */
    NONE
  }

  /**
   * A row.
   *
   * @param owner the class that declares the method
   * @param parameters the names of its parameter types, or {@code *}
   * @param effect what it does
   * @param lock what the receiver is, where that matters
   * @param mode whether others may hold it too, where that matters
   */
  record Row(String owner, String parameters, Effect effect, Lock.Kind lock, Lock.Mode mode) {}

  static final Row NONE = new Row("", "", Effect.NONE, null, null);

  private static final String TABLE = "/dev/plimsoll/checks/models/locks.tsv";

  private final Map<String, List<Row>> byName = new HashMap<>();

  private LockTable() {}

  static LockTable load() {
    LockTable table = new LockTable();
    try (InputStream in = Lock.class.getResourceAsStream(TABLE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      List<String[]> rows = lines.lines().map(line -> line.split("\t+")).toList();
      Set<String> counting =
          rows.stream()
              .filter(row -> row.length > 2 && row[2].equals("permits"))
              .map(row -> row[1].substring(0, row[1].indexOf('#')))
              .collect(Collectors.toSet());
      /* XXX: how many permits a semaphore has is not followed here, so none counts as a lock. */
      rows.stream().filter(row -> !isOf(counting, row)).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static boolean isOf(Set<String> types, String[] row) {
    return row.length > 1
        && row[1].indexOf('#') > 0
        && types.contains(row[1].substring(0, row[1].indexOf('#')));
  }

  private void add(String[] cells) {
    if (cells.length < 3 || !cells[0].equals("lock") || find(Effect.class, cells[2]) == null) {
      return;
    }
    String method = cells[1];
    int hash = method.indexOf('#');
    int open = method.indexOf('(');
    byName
        .computeIfAbsent(method.substring(hash + 1, open), any -> new ArrayList<>())
        .add(
            new Row(
                method.substring(0, hash),
                method.substring(open + 1, method.length() - 1),
                find(Effect.class, cells[2]),
                cells.length > 3 ? find(Lock.Kind.class, cells[3]) : null,
                cells.length > 4 ? find(Lock.Mode.class, cells[4]) : null));
  }

  private static <E extends Enum<E>> E find(Class<E> type, String cell) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(cell.strip())) {
        return constant;
      }
    }
    return null;
  }

  /** Returns what a method does that is called on a class. */
  Row find(String type, String name, String parameters, boolean isStatic, Hierarchy hierarchy) {
    List<Row> rows = byName.get(name);
    if (rows == null) {
      return NONE;
    }
    for (Row row : rows) {
      boolean fits = row.parameters().equals("*") || row.parameters().equals(parameters);
      if (fits && isOwner(row, type, isStatic || name.equals("<init>"), hierarchy)) {
        return row;
      }
    }
    return NONE;
  }

  private static boolean isOwner(Row row, String type, boolean exact, Hierarchy hierarchy) {
    return exact ? row.owner().equals(type) : hierarchy.closure(type).contains(row.owner());
  }
}
