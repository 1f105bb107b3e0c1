package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.instrument.Operation.Attribute;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import dev.plimsoll.processor.instrument.Operation.Picked;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.instrument.WrapperPlan.AttributePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.IndexMethod;
import dev.plimsoll.processor.instrument.WrapperPlan.KeyConstant;
import dev.plimsoll.processor.instrument.WrapperPlan.Locals;
import dev.plimsoll.processor.instrument.WrapperPlan.MeasurePlan;
import dev.plimsoll.processor.instrument.WrapperPlan.ResultPlan;
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
  private final MeterPlanner meters;
  private final Map<String, KeyConstant> keys = new LinkedHashMap<>();
  private final ImmutableList.Builder<IndexMethod> indexes = ImmutableList.builder();

  CallPlanner(Names fields, Names methods, AttributeForms forms, MeterPlanner meters) {
    this.fields = fields;
    this.methods = methods;
    this.forms = forms;
    this.meters = meters;
  }

  /** The keys that the calls planned so far use. */
  ImmutableList<KeyConstant> keys() {
    return ImmutableList.copyOf(keys.values());
  }

  /** The index methods that the calls planned so far use. */
  ImmutableList<IndexMethod> indexes() {
    return indexes.build();
  }

  Call plan(String field, Operation operation, Signature signature, TypeName resultType) {
    Names scope = fields.nested();
    signature.parameters().forEach(parameter -> scope.take(parameter.name()));
    Locals locals = locals(scope);
    ImmutableList<AttributePlan> attributes = attributes(operation, false, locals, scope);
    ImmutableList<TagPlan> tags = tags(operation, false, locals, scope);
    ImmutableList<Source> links =
        operation.span().stream()
            .flatMap(span -> span.links().stream())
            .map(link -> source(link, locals, scope))
            .collect(ImmutableList.toImmutableList());
    boolean readsPaths = tags.stream().anyMatch(tag -> !tag.source().steps().isEmpty());
    ImmutableList<MeasurePlan> measures = meters.measures(operation, false, locals, scope);
    String capital = GeneratedNames.capital(field);
    return new Call(
        field,
        operation.span().isPresent(),
        operation.isCounted(),
        operation.hasSeries(),
        operation.completion(),
        operation.adapter(),
        locals,
        attributes.isEmpty() ? Optional.empty() : Optional.of(methods.fresh("describe" + capital)),
        attributes,
        links,
        links.stream().anyMatch(link -> !link.steps().isEmpty())
            ? Optional.of(methods.fresh(field + "Links"))
            : Optional.empty(),
        readsPaths ? Optional.of(methods.fresh(field + "Series")) : Optional.empty(),
        tags,
        measures.isEmpty() ? Optional.empty() : Optional.of(methods.fresh("measure" + capital)),
        measures,
        meters.flight(operation),
        result(capital, operation, resultType, locals, scope));
  }

  private Optional<ResultPlan> result(
      String capital, Operation operation, TypeName type, Locals locals, Names scope) {
    ImmutableList<AttributePlan> attributes = attributes(operation, true, locals, scope);
    ImmutableList<TagPlan> tags = tags(operation, true, locals, scope);
    ImmutableList<MeasurePlan> measures = meters.measures(operation, true, locals, scope);
    return attributes.isEmpty() && tags.isEmpty() && measures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ResultPlan(
                methods.fresh("read" + capital + "Result"),
                type,
                scope.fresh("outcome", "resultSeries"),
                attributes,
                tags,
                measures));
  }

  private static Locals locals(Names scope) {
    return new Locals(
        scope.fresh("call", "watchedCall"),
        scope.fresh("series", "tagSeries"),
        scope.fresh("span", "callSpan"),
        scope.fresh("started", "startedAt"),
        scope.fresh("result", "returned"),
        scope.fresh("failure", "thrown"),
        scope.fresh("item", "element"),
        scope.fresh("flight", "callFlight"));
  }

  private ImmutableList<AttributePlan> attributes(
      Operation operation, boolean isOfResult, Locals locals, Names scope) {
    return operation.span().stream()
        .flatMap(span -> span.attributes().stream())
        .filter(attribute -> attribute.isOfResult() == isOfResult)
        .map(attribute -> attribute(attribute, locals, scope))
        .collect(ImmutableList.toImmutableList());
  }

  private AttributePlan attribute(Attribute attribute, Locals locals, Names scope) {
    AttributeForm form = forms.of(attribute.path().end());
    return new AttributePlan(
        constant(attribute.key(), form.keyType()), source(attribute, locals, scope), form);
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

  private ImmutableList<TagPlan> tags(
      Operation operation, boolean isOfResult, Locals locals, Names scope) {
    return operation.tags().stream()
        .filter(tag -> tag.isOfResult() == isOfResult)
        .map(tag -> tag(tag, locals, scope))
        .collect(ImmutableList.toImmutableList());
  }

  private TagPlan tag(Tag tag, Locals locals, Names scope) {
    Form form = tag.domain().form();
    return new TagPlan(
        source(tag, locals, scope),
        form,
        form == Form.BOOLEAN && tag.path().end().getKind() != TypeKind.BOOLEAN,
        scope.fresh(GeneratedNames.camel(tag.key()) + "Index"),
        form == Form.STRING ? indexMethod(tag) : "");
  }

  private String indexMethod(Tag tag) {
    String key = GeneratedNames.camel(tag.key());
    String name = methods.fresh("indexOf" + GeneratedNames.capital(key));
    ImmutableList<String> values = tag.domain().values();
    indexes.add(new IndexMethod(name, "value", values, values.indexOf("other")));
    return name;
  }

  static Source source(Picked picked, Locals locals, Names scope) {
    ImmutableList.Builder<Source.Step> steps = ImmutableList.builder();
    for (AccessPath.Step step : picked.path().steps()) {
      steps.add(new Source.Step(step.method(), scope.fresh(step.property())));
    }
    return new Source(
        picked.isOfResult() ? locals.result() : picked.element().getSimpleName().toString(),
        steps.build());
  }
}
