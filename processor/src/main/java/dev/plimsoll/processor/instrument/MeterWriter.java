package dev.plimsoll.processor.instrument;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.instrument.WrapperPlan.MeterField;
import dev.plimsoll.processor.instrument.WrapperPlan.PollPlan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the fields that hold the meters beside the three families, and what sets them. */
final class MeterWriter {
  private MeterWriter() {}

  static FieldSpec field(MeterField meter) {
    return FieldSpec.builder(type(meter), meter.field(), Modifier.PRIVATE, Modifier.FINAL).build();
  }

  private static TypeName type(MeterField meter) {
    return switch (meter.kind()) {
      case FLIGHT, LONG_TASK -> RuntimeTypes.FLIGHT_METER;
      case SIZE -> RuntimeTypes.SIZE_METER;
      case LEVEL -> RuntimeTypes.LEVEL_METER;
    };
  }

  /** The statement of a constructor that asks the telemetry for a meter. */
  static CodeBlock create(MeterField meter, String telemetry) {
    String call =
        switch (meter.kind()) {
          case FLIGHT -> "this.$1N = $2N.inFlight(this.$3N, $4S, false$5L)";
          case LONG_TASK -> "this.$1N = $2N.inFlight(this.$3N, $4S, true$5L)";
          case SIZE -> "this.$1N = $2N.sizes(this.$3N, $4S$5L)";
          case LEVEL -> "this.$1N = $2N.level(this.$3N, $4S$5L)";
        };
    CodeBlock more = meter.kind() == MeterField.Kind.SIZE ? ofSize(meter) : behind(keys(meter));
    return CodeBlock.of(call, meter.field(), telemetry, meter.operation(), meter.name(), more);
  }

  /** The keys stand in an array of their own, since the bounds end the arguments. */
  private static CodeBlock ofSize(MeterField meter) {
    Stream<CodeBlock> keys =
        meter.tags().isEmpty()
            ? Stream.of()
            : Stream.of(
                CodeBlock.of("new String[] {$L}", keys(meter).collect(CodeBlock.joining(", "))));
    return behind(
        Stream.concat(
            keys, meter.buckets().stream().map(b -> CodeBlock.of(OperationWriter.number(b)))));
  }

  private static Stream<CodeBlock> keys(MeterField meter) {
    return meter.tags().stream().map(key -> CodeBlock.of("$S", key));
  }

  private static CodeBlock behind(Stream<CodeBlock> arguments) {
    return arguments.map(each -> CodeBlock.of(", $L", each)).collect(CodeBlock.joining(""));
  }

  /** The statement of a constructor that lets a gauge ask the new object. */
  static CodeBlock poll(PollPlan plan, WrapperPlan wrapper, String telemetry) {
    return CodeBlock.of(
        "$N.poll(this.$N, $S, this, $T::$N)",
        telemetry,
        plan.field(),
        plan.name(),
        wrapper.name(),
        plan.method());
  }
}
