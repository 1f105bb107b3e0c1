package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.source.Deprecations;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the index of the redactions of a package. */
final class RedactionIndexWriter {
  private static final TypeName TYPES =
      ParameterizedTypeName.get(
          ClassName.get(List.class),
          ParameterizedTypeName.get(
              RuntimeTypes.SENSITIVE_TYPE, WildcardTypeName.subtypeOf(Object.class)));

  TypeSpec.Builder write(ClassName name, ImmutableList<RedactedType> types) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("types")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TYPES)
            .addStatement(
                "return $T.of(\n$L)",
                List.class,
                types.stream().map(RedactionIndexWriter::entry).collect(CodeBlock.joining(",\n")));
    ImmutableSortedSet<String> suppressions = suppressions(types);
    if (!suppressions.isEmpty()) {
      method.addAnnotation(RedactionWriter.suppress(suppressions));
    }
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(RuntimeTypes.REDACTION_INDEX)
        .addJavadoc("Lists the types of the package that have a redaction.\n")
        .addMethod(method.build());
  }

  private static CodeBlock entry(RedactedType type) {
    ClassName raw = ClassName.get(type.element());
    ClassName redaction = ContainerPlanner.redactionOf(type.element());
    CodeBlock.Builder entry =
        CodeBlock.builder()
            .add(
                "$1T.of(\n$>$>$2T.class,\n$3T::toString,\n$3T::safeFields",
                RuntimeTypes.SENSITIVE_TYPE,
                raw,
                redaction);
    if (!type.sensitiveMembers().isEmpty()) {
      entry.add(",\n$T::mask", redaction);
      type.sensitiveMembers().forEach(name -> entry.add(", $S", name));
    }
    return entry.add(")$<$<").build();
  }

  /** A class literal has no type arguments. */
  private static ImmutableSortedSet<String> suppressions(ImmutableList<RedactedType> types) {
    ImmutableSortedSet.Builder<String> suppressions = ImmutableSortedSet.naturalOrder();
    for (RedactedType type : types) {
      suppressions.addAll(Deprecations.of(type.element()));
      if (!TypeNames.plain().allDeclarations(type.element()).isEmpty()) {
        suppressions.add("rawtypes", "unchecked");
      }
    }
    return suppressions.build();
  }
}
