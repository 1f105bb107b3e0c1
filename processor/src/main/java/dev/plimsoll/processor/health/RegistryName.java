package dev.plimsoll.processor.health;

import com.google.auto.common.MoreElements;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.GeneratedNames;
import java.util.List;
import java.util.Optional;

/** Chooses what the registry is called: by the option, else after the package that all share. */
final class RegistryName {
  private static final String SUFFIX = "HealthRegistry";

  private RegistryName() {}

  static HealthModel name(ImmutableList<Check> checks, Optional<String> chosen) {
    if (chosen.isPresent()) {
      int dot = chosen.get().lastIndexOf('.');
      return new HealthModel(
          checks,
          dot < 0 ? "" : chosen.get().substring(0, dot),
          chosen.get().substring(dot + 1),
          true);
    }
    String packageName = commonPackage(checks);
    String last = packageName.substring(packageName.lastIndexOf('.') + 1);
    String className =
        last.isEmpty()
            ? "Service" + SUFFIX
            : GeneratedNames.capital(GeneratedNames.camel(last)) + SUFFIX;
    return new HealthModel(checks, packageName, className, false);
  }

  private static String commonPackage(ImmutableList<Check> checks) {
    List<String> common = null;
    for (Check check : checks) {
      List<String> words = Splitter.on('.').splitToList(packageOf(check));
      common = common == null ? words : shared(common, words);
    }
    return Joiner.on('.').join(common);
  }

  static String packageOf(Check check) {
    return MoreElements.getPackage(check.owner()).getQualifiedName().toString();
  }

  private static List<String> shared(List<String> a, List<String> b) {
    int length = 0;
    while (length < a.size() && length < b.size() && a.get(length).equals(b.get(length))) {
      length++;
    }
    return a.subList(0, length);
  }
}
