package dev.plimsoll.runtime.telemetry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * The closed set of {@code error.type} values of one operation, and which failure is which.
 *
 * <p>The declared type that decides is the most specific one the failure is an instance of. There
 * is exactly one: superclasses form a chain, so of the declared types that match, the one deepest
 * in the class hierarchy is below all others.
 */
final class ErrorVocabulary {
  /** The outcome of a failure that is an answer. */
  static final int EXPECTED = -1;

  /** The outcome of a cancelled asynchronous call. */
  static final int CANCELLED = -2;

  /** The value for what nobody declared, as the semantic conventions spell it. */
  static final String OTHER = "_OTHER";

  private static final int UNKNOWN = -3;

  /** Wrappers nest once or twice; a chain that is longer is a cycle. */
  private static final int MAX_WRAPPERS = 16;

  private final Class<?>[] types;
  private final int[] outcomes;
  private final String[] names;

  private ErrorVocabulary(Class<?>[] types, int[] outcomes, String[] names) {
    this.types = types;
    this.outcomes = outcomes;
    this.names = names;
  }

  static ErrorVocabulary of(OperationSpec spec) {
    Set<String> distinct = new LinkedHashSet<>(spec.errors().values());
    distinct.add(OTHER);
    List<String> names = new ArrayList<>(distinct);
    Map<Class<?>, Integer> outcomes = new LinkedHashMap<>();
    if (spec.isCancellable()) {
      outcomes.put(CancellationException.class, CANCELLED);
    }
    spec.errors().forEach((type, name) -> outcomes.put(type, names.indexOf(name)));
    spec.expected().forEach(type -> outcomes.put(type, EXPECTED));
    List<Class<?>> types = new ArrayList<>(outcomes.keySet());
    types.sort(Comparator.comparingInt(ErrorVocabulary::depth).reversed());
    return new ErrorVocabulary(
        types.toArray(Class<?>[]::new),
        types.stream().mapToInt(outcomes::get).toArray(),
        names.toArray(String[]::new));
  }

  private static int depth(Class<?> type) {
    return type == null ? 0 : 1 + depth(type.getSuperclass());
  }

  /** Every value of {@code error.type}, {@code _OTHER} last. */
  String[] names() {
    return names.clone();
  }

  String name(int outcome) {
    return names[outcome];
  }

  /** {@link #EXPECTED}, {@link #CANCELLED}, or the index of the error's name. */
  int outcomeOf(Throwable failure) {
    int declaredWrapper = UNKNOWN;
    Throwable inner = failure;
    for (int i = 0; i < MAX_WRAPPERS && isWrapper(inner) && inner.getCause() != null; i++) {
      int wrapper = exactly(inner.getClass());
      declaredWrapper = wrapper == UNKNOWN ? declaredWrapper : wrapper;
      inner = inner.getCause();
    }
    int outcome = mostSpecific(inner);
    if (outcome == UNKNOWN) {
      /* A declared `throws ExecutionException` says more than `_OTHER` about an unknown cause. */
      outcome = declaredWrapper;
    }
    return outcome == UNKNOWN ? other() : outcome;
  }

  /** The outcome of what nobody declared. */
  int other() {
    return names.length - 1;
  }

  private int mostSpecific(Throwable failure) {
    for (int i = 0; i < types.length; i++) {
      if (types[i].isInstance(failure)) {
        return outcomes[i];
      }
    }
    return UNKNOWN;
  }

  private int exactly(Class<?> type) {
    for (int i = 0; i < types.length; i++) {
      if (types[i] == type) {
        return outcomes[i];
      }
    }
    return UNKNOWN;
  }

  /** The failure inside the wrappers that only transport one. */
  static Throwable unwrap(Throwable failure) {
    Throwable inner = failure;
    for (int i = 0; i < MAX_WRAPPERS && isWrapper(inner) && inner.getCause() != null; i++) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof CompletionException
        || failure instanceof ExecutionException
        || failure instanceof InvocationTargetException
        || failure instanceof UndeclaredThrowableException;
  }
}
