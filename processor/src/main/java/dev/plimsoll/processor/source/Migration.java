package dev.plimsoll.processor.source;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An annotation of another library that can be read as one of ours.
 *
 * @param library what the option calls the library
 * @param annotation its annotation
 * @param ours the simple name of ours
 * @param elements their elements by ours, several joined by {@code /}; behind {@code !} a truth
 *     value that is turned round
 * @param when the truth value that has to be set, or behind {@code !} not; empty for always
 */
public record Migration(
    String library,
    String annotation,
    String ours,
    ImmutableMap<String, String> elements,
    String when) {
  /** In a file, because names of libraries in our code would be rewritten where it is shaded. */
  private static final String TABLE = "/dev/plimsoll/processor/instrument/migrations.tsv";

  private static final ImmutableList<List<String>> ROWS = Table.rows(Migration.class, TABLE, 5);

  /** What stands where there is none of ours, or nothing to do. */
  private static final String NOTHING = "-";

  /** All that there are. */
  public static final ImmutableList<Migration> ALL =
      ROWS.stream()
          .filter(cells -> !cells.get(2).equals(NOTHING))
          .map(Migration::parse)
          .collect(ImmutableList.toImmutableList());

  /** What they say that is not read. */
  public static final ImmutableList<Unread> UNREAD =
      ROWS.stream()
          .filter(cells -> cells.get(2).equals(NOTHING))
          .map(cells -> new Unread(cells.get(1), cells.get(3), cells.get(4)))
          .collect(ImmutableList.toImmutableList());

  /** The libraries that can be migrated from. */
  public static final ImmutableSortedSet<String> LIBRARIES =
      ALL.stream()
          .map(Migration::library)
          .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));

  /** Returns their elements that are read. */
  public Stream<String> theirs() {
    return Stream.concat(
            elements.values().stream().flatMap(theirs -> Splitter.on('/').splitToStream(theirs)),
            Stream.of(when))
        .map(element -> element.replace("!", ""));
  }

  /**
   * An element of another library's annotation that is not read as anything of ours.
   *
   * @param remedy what to do instead
   */
  public record Unread(String annotation, String element, String remedy) {
    /** Whether there is nothing to do, since ours do so anyway. */
    public boolean isMet() {
      return remedy.equals(NOTHING);
    }
  }

  private static Migration parse(List<String> cells) {
    return new Migration(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        ImmutableMap.copyOf(Splitter.on(',').withKeyValueSeparator('=').split(cells.get(3))),
        cells.get(4));
  }
}
