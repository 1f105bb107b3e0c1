package dev.plimsoll.checks.sensitive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * That a sensitive value leaves, told for the inventory.
 *
 * @param kind of the value, a word of the taxonomy
 * @param channel where it goes, as policies name it: {@code logging-context}
 * @param source what is sensitive, as {@code Customer.email}
 * @param sink the name of the call by which it leaves
 * @param isAllowed whether an option of the compiler says that it may
 */
public record Egress(String kind, String channel, String source, String sink, boolean isAllowed) {
  static List<Egress> of(Leak leak, SensitiveRules rules) {
    Set<Egress> all = new LinkedHashSet<>();
    for (Leak.Exit exit : leak.exits()) {
      String channel = exit.sink().channel();
      for (Map.Entry<Origin, Trail> way : exit.taint().trails().entrySet()) {
        Origin.Declared source = (Origin.Declared) way.getKey();
        List<Trail.Step> steps = way.getValue().steps();
        all.add(
            new Egress(
                source.kind(),
                SensitiveRules.id(channel),
                source.name(),
                steps.get(steps.size() - 1).name(),
                rules.allows(source.kind(), channel)));
      }
    }
    return new ArrayList<>(all);
  }
}
