package dev.plimsoll.processor.health;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.health.RegistryPlan.CheckPlan;
import dev.plimsoll.processor.health.RegistryPlan.Parameter;
import dev.plimsoll.processor.source.Deprecations;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Decides what a registry takes, and what it calls. */
final class RegistryPlanner {
  RegistryPlan plan(HealthModel model) {
    Names names = Names.empty();
    Map<TypeElement, String> receivers = new LinkedHashMap<>();
    ImmutableList.Builder<Parameter> parameters = ImmutableList.builder();
    ImmutableList.Builder<CheckPlan> checks = ImmutableList.builder();
    ImmutableSortedSet.Builder<String> suppressions = ImmutableSortedSet.naturalOrder();
    for (Check check : model.checks()) {
      TypeElement owner = check.owner();
      if (!check.isStatic() && !receivers.containsKey(owner)) {
        String name = names.fresh(decapitalised(owner), decapitalised(owner) + "Instance");
        receivers.put(owner, name);
        parameters.add(new Parameter(name, TypeNames.wild(owner)));
      }
      checks.add(
          new CheckPlan(check, ClassName.get(owner), check.isStatic() ? "" : receivers.get(owner)));
      suppressions.addAll(Deprecations.of(check.method()));
    }
    return new RegistryPlan(
        ClassName.get(model.packageName(), model.className()),
        model.checks().stream().allMatch(check -> GeneratedNames.isPublic(check.owner())),
        parameters.build(),
        checks.build(),
        suppressions.build());
  }

  private static String decapitalised(TypeElement type) {
    String name = type.getSimpleName().toString();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
