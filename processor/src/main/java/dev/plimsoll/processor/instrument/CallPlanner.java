package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Attribute;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.Span;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.IndexMethod;
import dev.plimsoll.processor.instrument.WrapperPlan.KeyConstant;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import dev.plimsoll.processor.instrument.WrapperPlan.Source;
import dev.plimsoll.processor.instrument.WrapperPlan.TagPlan;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Plans what the methods of a wrapper do about the calls they watch. */
final class CallPlanner {
  private final Names fields;
  private final Names methods;
  private final AttributeForms forms;
  private final Map<String, KeyConstant> keys = new LinkedHashMap<>();
  private final ImmutableList.Builder<IndexMethod> indexes = ImmutableList.builder();

  CallPlanner(Names fields, Names methods, AttributeForms forms) {
    this.fields = fields;
    this.methods = methods;
    this.forms = forms;
  }

  /** The keys that the calls planned so far use. */
  ImmutableList<KeyConstant> keys() {
    return ImmutableList.copyOf(keys.values());
  }

  /** The index methods that the calls planned so far use. */
  ImmutableList<IndexMethod> indexes() {
    return indexes.build();
  }

  Call plan(String field, Operation operation, Signature signature) {
    Names scope = fields.nested();
    signature.parameters().forEach(parameter -> scope.take(parameter.name()));
    Locals locals = locals(scope);
    ImmutableList<AttributePlan> attributes =
        operation.span().map(span -> attributes(span, scope)).orElse(ImmutableList.of());
    ImmutableList<TagPlan> tags =
        operation.metric().map(metric -> tags(metric, scope)).orElse(ImmutableList.of());
    boolean readsPaths = tags.stream().anyMatch(tag -> !tag.source().steps().isEmpty());
    String capital = GeneratedNames.capital(field);
    return new Call(
        field,
        operation.span().isPresent(),
        operation.metric().isPresent(),
        operation.completion(),
        locals,
        attributes.isEmpty() ? Optional.empty() : Optional.of(methods.fresh("describe" + capital)),
        attributes,
        readsPaths ? Optional.of(methods.fresh(field + "Series")) : Optional.empty(),
        tags);
  }

  private static Locals locals(Names scope) {
    return new Locals(
        scope.fresh("series", "tagSeries"),
        scope.fresh("span", "callSpan"),
        scope.fresh("started", "startedAt"),
        scope.fresh("result", "returned"),
        scope.fresh("failure", "thrown"),
        scope.fresh("item", "element"));
  }

  private ImmutableList<AttributePlan> attributes(Span span, Names scope) {
    ImmutableList.Builder<AttributePlan> attributes = ImmutableList.builder();
    for (Attribute attribute : span.attributes()) {
      AttributeForm form = forms.of(attribute.path().end());
      attributes.add(
          new AttributePlan(
              constant(attribute.key(), form.keyType()),
              source(attribute.path(), attribute.parameter().getSimpleName().toString(), scope),
              form));
    }
    return attributes.build();
  }

  private String constant(String key, AttributeForm.KeyType type) {
    return keys.computeIfAbsent(
            type + " " + key,
            unused -> {
              String constant = GeneratedNames.constant(key);
              String name =
                  Character.isJavaIdentifierStart(constant.charAt(0)) ? constant : "_" + constant;
              return new KeyConstant(fields.fresh(name, name + "_KEY"), key, type);
            })
        .name();
  }

  private ImmutableList<TagPlan> tags(Metric metric, Names scope) {
    ImmutableList.Builder<TagPlan> tags = ImmutableList.builder();
    for (Tag tag : metric.tags()) {
      Form form = tag.domain().form();
      String local = scope.fresh(GeneratedNames.camel(tag.key()) + "Index");
      tags.add(
          new TagPlan(
              source(tag.path(), tag.parameter().getSimpleName().toString(), scope),
              form,
              form == Form.BOOLEAN && tag.path().end().getKind() != TypeKind.BOOLEAN,
              local,
              form == Form.STRING ? indexMethod(tag) : ""));
    }
    return tags.build();
  }

  private String indexMethod(Tag tag) {
    String key = GeneratedNames.camel(tag.key());
    String name = methods.fresh("indexOf" + GeneratedNames.capital(key));
    ImmutableList<String> values = tag.domain().values();
    indexes.add(new IndexMethod(name, "value", values, values.indexOf("other")));
    return name;
  }

  private static Source source(AccessPath path, String parameter, Names scope) {
    ImmutableList.Builder<Source.Step> steps = ImmutableList.builder();
    for (AccessPath.Step step : path.steps()) {
      steps.add(new Source.Step(step.method(), scope.fresh(step.property())));
    }
    return new Source(parameter, steps.build());
  }
}
