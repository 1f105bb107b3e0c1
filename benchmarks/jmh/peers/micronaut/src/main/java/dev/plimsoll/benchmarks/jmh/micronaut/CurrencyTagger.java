package dev.plimsoll.benchmarks.jmh.micronaut;

import dev.plimsoll.benchmarks.jmh.subject.Currency;
import io.micrometer.core.instrument.Tag;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.configuration.metrics.aggregator.AbstractMethodTagger;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** Labels each call by its first argument: Micronaut's way to a tag from a parameter. */
@Singleton
@Requires(property = "labels")
final class CurrencyTagger extends AbstractMethodTagger {
  @Override
  protected List<Tag> buildTags(MethodInvocationContext<Object, Object> call) {
    return List.of(Tag.of("currency", ((Currency) call.getParameterValues()[0]).name()));
  }
}
