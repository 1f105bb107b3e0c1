package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.source.Supertypes;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Tells from the declared return type when a call is over. */
final class CompletionReader {
  private static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";

  private static final ImmutableList<String> WORK_TO_COME =
      ImmutableList.of(
          COMPLETION_STAGE,
          "java.util.concurrent.Future",
          "java.util.stream.BaseStream",
          "java.util.Iterator",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher");

  private final Types types;
  private final Supertypes supertypes;

  CompletionReader(Types types) {
    this.types = types;
    this.supertypes = new Supertypes(types);
  }

  Completion read(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
      return Completion.RETURN;
    }
    if (type.getKind() == TypeKind.DECLARED) {
      switch (types.erasure(type).toString()) {
        case COMPLETION_STAGE:
          return Completion.STAGE;
        case "java.util.concurrent.CompletableFuture":
          return Completion.FUTURE;
        default:
      }
    }
    return WORK_TO_COME.stream().anyMatch(name -> supertypes.find(type, name).isPresent())
        ? Completion.UNSEEN
        : Completion.RETURN;
  }

  /** Returns what a call results in, in the end; nothing where it results in nothing. */
  Optional<TypeMirror> resultOf(TypeMirror returned, Completion completion) {
    if (returned.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    if (!completion.isAsync()) {
      return Optional.of(returned);
    }
    return supertypes
        .find(returned, COMPLETION_STAGE)
        .flatMap(stage -> stage.getTypeArguments().stream().findFirst())
        .map(CompletionReader::upperBound)
        .filter(type -> !type.toString().equals("java.lang.Void"));
  }

  /** A wildcard without a bound gives an object of which nothing is known. */
  private static TypeMirror upperBound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
  }
}
