package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.source.Supertypes;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Tells from the declared return type when a call is over. */
final class CompletionReader {
  private static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
  private static final String FUTURE = "java.util.concurrent.Future";

  private static final ImmutableList<String> WORK_TO_COME =
      ImmutableList.of(
          FUTURE,
          "java.util.stream.BaseStream",
          "java.util.Iterator",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher");

  private final Types types;
  private final Elements elements;
  private final Supertypes supertypes;

  CompletionReader(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
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
        case FUTURE:
          return Completion.ASKED;
        default:
      }
    }
    if (supertypes.find(type, COMPLETION_STAGE).isPresent()) {
      return Completion.SAME;
    }
    Optional<Adapter> adapter = Adapter.find(type);
    if (adapter.isPresent()) {
      return elements.getTypeElement(adapter.get().runtime()) == null
          ? Completion.NOT_ADAPTED
          : Completion.ADAPTED;
    }
    return Iterables.any(
            Iterables.concat(WORK_TO_COME, Adapter.types()),
            name -> supertypes.find(type, name).isPresent())
        ? Completion.UNSEEN
        : Completion.RETURN;
  }

  /** Returns what a call results in, in the end; nothing where it results in nothing. */
  Optional<TypeMirror> resultOf(TypeMirror returned, Completion completion) {
    if (returned.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    if (completion == Completion.UNSEEN || completion == Completion.NOT_ADAPTED) {
      return Optional.empty();
    }
    if (!completion.isAsync()) {
      return Optional.of(returned);
    }
    return carrierOf(returned)
        .flatMap(stage -> stage.getTypeArguments().stream().findFirst())
        .map(CompletionReader::upperBound)
        .filter(type -> !type.toString().equals("java.lang.Void"));
  }

  /** The type whose argument is the type of the value; nothing where there may be many. */
  private Optional<DeclaredType> carrierOf(TypeMirror returned) {
    Optional<Adapter> adapter = Adapter.find(returned);
    return adapter.isPresent()
        ? adapter.filter(Adapter::hasValue).map(a -> MoreTypes.asDeclared(returned))
        : supertypes.find(returned, COMPLETION_STAGE).or(() -> supertypes.find(returned, FUTURE));
  }

  /** A wildcard without a bound gives an object of which nothing is known. */
  private static TypeMirror upperBound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
  }
}
