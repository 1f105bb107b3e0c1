package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.instrument.InstrumentedType.InstrumentedMethod;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.instrument.WrapperPlan.Call;
import dev.plimsoll.processor.instrument.WrapperPlan.ErrorSpec;
import dev.plimsoll.processor.instrument.WrapperPlan.MethodPlan;
import dev.plimsoll.processor.instrument.WrapperPlan.OperationField;
import dev.plimsoll.processor.instrument.WrapperPlan.Signature;
import dev.plimsoll.processor.instrument.WrapperPlan.TagSpec;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Names;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.Signatures;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Decides what a wrapper contains, and how everything in it is called. */
final class WrapperPlanner {
  private final Types types;
  private final Elements elements;
  private final ErrorVocabulary vocabulary;
  private final AttributeForms forms;
  private final WarningFinder warnings;

  /** Annotations that are read as ours, so that nobody else is to act on them. */
  private final ImmutableSet<String> migrated;

  WrapperPlanner(
      Types types, Elements elements, ErrorVocabulary vocabulary, ImmutableSet<String> migrated) {
    this.migrated = migrated;
    this.types = types;
    this.elements = elements;
    this.vocabulary = vocabulary;
    this.forms = new AttributeForms(types);
    this.warnings = new WarningFinder(types, elements);
  }

  WrapperPlan plan(InstrumentedType type) {
    return new Plan(type).build();
  }

  /** One wrapper being planned. */
  private final class Plan {
    private final InstrumentedType type;
    private final SignaturePlanner signatures;
    private final Names fields = Names.empty();
    private final Names methodNames = Names.empty();
    private final MeterPlanner meters;
    private final CallPlanner calls;
    private final ImmutableList.Builder<OperationField> operations = ImmutableList.builder();
    private final ImmutableList.Builder<MethodPlan> methods = ImmutableList.builder();

    Plan(InstrumentedType type) {
      this.type = type;
      this.signatures = new SignaturePlanner(type.element(), elements, migrated);
      elements
          .getAllMembers(type.element())
          .forEach(m -> methodNames.take(m.getSimpleName().toString()));
      type.methods().forEach(this::takeNames);
      this.meters = new MeterPlanner(fields, methodNames);
      this.calls = new CallPlanner(fields, methodNames, forms, meters);
    }

    private void takeNames(InstrumentedMethod method) {
      methodNames.take(method.element().getSimpleName().toString());
      method.element().getParameters().forEach(p -> fields.take(p.getSimpleName().toString()));
    }

    WrapperPlan build() {
      TypeElement element = type.element();
      ClassName raw = ClassName.get(element);
      String delegate = fields.fresh("delegate", "target", "wrapped");
      type.methods().stream().filter(this::isOverridden).forEach(this::add);
      if (type.isInterface()) {
        addMethodsOfObject();
      }
      return new WrapperPlan(
          ClassName.get(raw.packageName(), GeneratedNames.instrumented(element)),
          GeneratedNames.isPublic(element),
          type.isInterface(),
          type.isInterface() || element.getModifiers().contains(Modifier.SEALED),
          TypeNames.of(element).of(element.asType()),
          raw,
          TypeNames.of(element).declarations(element),
          delegate,
          wrapName(),
          calls.keys(),
          operations.build(),
          meters.fields(),
          meters.polls(),
          type.isInterface() ? ImmutableList.of() : constructors(element),
          methods.build(),
          calls.indexes(),
          ImmutableSortedSet.copyOf(warnings.find(type)));
    }

    private boolean isOverridden(InstrumentedMethod method) {
      return type.isInterface() || method.operation().isPresent();
    }

    private void add(InstrumentedMethod method) {
      Signature signature = signatures.ofMethod(method.method());
      Optional<Call> call =
          method
              .operation()
              .map(
                  operation -> {
                    OperationField field = field(operation);
                    operations.add(field);
                    meters.plan(field.field(), operation);
                    return calls.plan(
                        field.field(), operation, signature, result(method, operation));
                  });
      methods.add(new MethodPlan(signature, call));
    }

    private TypeName result(InstrumentedMethod method, Operation operation) {
      return operation
          .result()
          .map(result -> signatures.nameIn(method.method(), result))
          .orElse(TypeName.VOID);
    }

    /** Whoever prints a wrapper wants to see what is wrapped; and two equal wrappers hash alike. */
    private void addMethodsOfObject() {
      if (!declares("toString", 0)) {
        methods.add(SignaturePlanner.ofObject("toString", ClassName.get(String.class)));
      }
      if (declares("equals", 1) && !declares("hashCode", 0)) {
        methods.add(SignaturePlanner.ofObject("hashCode", TypeName.INT));
      }
    }

    private boolean declares(String name, int parameters) {
      return type.methods().stream()
          .map(InstrumentedMethod::element)
          .filter(method -> method.getSimpleName().contentEquals(name))
          .filter(method -> method.getParameters().size() == parameters)
          .anyMatch(
              method ->
                  method.getParameters().stream()
                      .allMatch(p -> TypeName.get(p.asType()).equals(TypeName.OBJECT)));
    }

    private OperationField field(Operation operation) {
      String method = operation.method().getSimpleName().toString();
      String field = fields.fresh(method, method + "Operation");
      return new OperationField(
          field,
          fields.fresh(GeneratedNames.constant(field), GeneratedNames.constant(field) + "_SPEC"),
          operation,
          Signatures.function(operation.method()),
          operation.tags().stream().map(this::tag).collect(ImmutableList.toImmutableList()),
          vocabulary.of(operation).stream()
              .map(error -> new ErrorSpec(error.name(), className(error.type())))
              .collect(ImmutableList.toImmutableList()),
          operation.metric().map(this::expected).orElse(ImmutableList.of()));
    }

    private TagSpec tag(Tag tag) {
      return new TagSpec(
          tag.key(),
          tag.isOfResult(),
          tag.domain().form() == Form.ENUM
              ? Optional.of(className(tag.path().end()))
              : Optional.empty(),
          tag.domain().values());
    }

    private ImmutableList<ClassName> expected(Metric metric) {
      return metric.expected().stream()
          .map(this::className)
          .collect(ImmutableList.toImmutableList());
    }

    private ClassName className(TypeMirror mirror) {
      return ClassName.get(MoreTypes.asTypeElement(types.erasure(mirror)));
    }

    private ImmutableList<Signature> constructors(TypeElement element) {
      return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
          .filter(Reach.of(element)::seesConstructor)
          .map(signatures::ofConstructor)
          .collect(ImmutableList.toImmutableList());
    }

    /** A static method may not hide an instance method of the same parameters. */
    private String wrapName() {
      boolean isTaken =
          type.methods().stream()
              .map(InstrumentedMethod::element)
              .anyMatch(this::takesDelegateAndTelemetry);
      return isTaken ? "wrapInstrumented" : "wrap";
    }

    private boolean takesDelegateAndTelemetry(ExecutableElement method) {
      return method.getSimpleName().contentEquals("wrap")
          && method.getParameters().size() == 2
          && TypeName.get(types.erasure(method.getParameters().get(1).asType()))
              .equals(RuntimeTypes.TELEMETRY);
    }
  }
}
