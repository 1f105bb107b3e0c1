package dev.plimsoll.checks.sensitive;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the user decided about sensitive values, besides the declarations themselves.
 *
 * @param models the tables of sinks, flows and masks
 * @param foreign annotations of others that count as {@code @Sensitive}, by simple or full name
 * @param allowed what may be shown where, as {@code kind>channel}
 * @param allFlows whether to tell other modules of every method, not only of those that speak of
 *     texts
 */
public record SensitiveRules(
    Models models, Set<String> foreign, Set<String> allowed, boolean allFlows) {
  /** The option that names annotations of others. */
  public static final String ANNOTATIONS = "Plimsoll:SensitiveAnnotations";

  /** The option that lists what may be shown where. */
  public static final String ALLOW = "Plimsoll:SensitiveEgress:Allow";

  /** The option that lets every method be read for the sake of other modules. */
  public static final String ALL_FLOWS = "Plimsoll:SensitiveEgress:AllFlows";

  private static final String TO = ">";
  private static final String ANY = "*";

  /** Reads the options. */
  public static SensitiveRules load(ErrorProneFlags flags) {
    Set<String> allowed = new TreeSet<>();
    for (String pair : flags.getListOrEmpty(ALLOW)) {
      if (!pair.matches("[^>]+>[^>]+")) {
        throw new IllegalArgumentException(
            "-XepOpt:"
                + ALLOW
                + " has `"
                + pair
                + "`; write `kind>channel`, such as `personal>log`");
      }
      allowed.add(pair.strip());
    }
    Models models = Models.load(flags);
    if (!allowed.isEmpty()) {
      requireChannels(allowed, models);
    }
    return new SensitiveRules(
        models,
        Set.copyOf(flags.getListOrEmpty(ANNOTATIONS)),
        allowed,
        flags.getBoolean(ALL_FLOWS).orElse(false));
  }

  /** A channel that does not exist would allow nothing, and nobody would notice. */
  private static void requireChannels(Set<String> allowed, Models models) {
    Set<String> channels = channels(models);
    for (String pair : allowed) {
      if (!channels.contains(pair.substring(pair.indexOf(TO) + 1))) {
        throw new IllegalArgumentException(
            "-XepOpt:"
                + ALLOW
                + " has `"
                + pair
                + "`, but there is no such channel; the channels are "
                + String.join(", ", channels));
      }
    }
  }

  /** Returns the channels that the tables know, as policies name them. */
  public static SortedSet<String> channels(Models models) {
    SortedSet<String> channels = new TreeSet<>();
    for (ModelRow row : models.rows(EgressModels.SINK)) {
      channels.add(id(Sink.parse(row).channel()));
    }
    return channels;
  }

  static SensitiveRules of(Models models) {
    return new SensitiveRules(models, Set.of(), Set.of(), false);
  }

  /** Whether values of a kind may be shown in a channel. */
  boolean allows(String kind, String channel) {
    return !allowed.isEmpty()
        && List.of(kind, ANY).stream().anyMatch(k -> allowed.contains(k + TO + id(channel)));
  }

  /** {@code logging-context} for {@code the logging context}. */
  static String id(String channel) {
    return channel
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^(an?|the) ", "")
        .replace("'s ", " ")
        .replace(' ', '-');
  }
}
