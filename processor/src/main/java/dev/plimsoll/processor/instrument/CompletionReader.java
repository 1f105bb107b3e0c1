package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.source.Supertypes;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells from the declared return type when a call is over. */
final class CompletionReader {
  private static final ImmutableList<String> WORK_TO_COME =
      ImmutableList.of(
          "java.util.concurrent.CompletionStage",
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
        case "java.util.concurrent.CompletionStage":
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
}
