package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import dev.plimsoll.processor.instrument.WrapperPlan.TagPlan;

/** Writes how values become the indexes of tag values. */
final class TagWriter {
  private TagWriter() {}

  /** Writes a local variable for each tag that a path leads to; a null on the way leaves -1. */
  static void readPaths(Iterable<TagPlan> tags, MethodSpec.Builder method) {
    for (TagPlan tag : tags) {
      if (!tag.source().steps().isEmpty()) {
        method.addStatement("int $N = -1", tag.local());
        SourceWriter.read(
            tag.source(),
            tag.isBoxed(),
            method,
            value -> method.addStatement("$N = $L", tag.local(), index(tag, value)));
      }
    }
  }

  /** Returns the index of each tag, after {@link #readPaths}. */
  static ImmutableList<CodeBlock> indexes(ImmutableList<TagPlan> tags) {
    return tags.stream()
        .map(tag -> tag.source().steps().isEmpty() ? index(tag) : CodeBlock.of("$N", tag.local()))
        .collect(ImmutableList.toImmutableList());
  }

  private static CodeBlock index(TagPlan tag) {
    CodeBlock value = CodeBlock.of("$N", tag.source().holder());
    CodeBlock index = index(tag, value);
    return tag.isBoxed() ? CodeBlock.of("$L == null ? -1 : $L", value, index) : index;
  }

  private static CodeBlock index(TagPlan tag, CodeBlock value) {
    return tag.form() == Form.STRING
        ? CodeBlock.of("$N($L)", tag.index(), value)
        : CodeBlock.of("$T.index($L)", RuntimeTypes.OPERATION, value);
  }
}
