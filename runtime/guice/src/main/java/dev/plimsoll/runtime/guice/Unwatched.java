package dev.plimsoll.runtime.guice;

import com.google.inject.BindingAnnotation;
import com.google.inject.Key;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the hidden key of what a watched key was bound to. */
@BindingAnnotation
@Retention(RetentionPolicy.RUNTIME)
@interface Unwatched {
  /** The annotation of the watched key, as text; with the type it tells one key from another. */
  String value();

  /** An instance, which only an annotated element would have otherwise. */
  @SuppressWarnings("BadAnnotationImplementation") // it keeps the contract of Annotation below
  record Literal(String value) implements Unwatched {
    /** Returns the hidden key for a key. */
    static <T> Key<T> keyOf(Key<T> key) {
      String of =
          key.getAnnotation() != null
              ? key.getAnnotation().toString()
              : String.valueOf(key.getAnnotationType());
      return key.withAnnotation(new Literal(of));
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return Unwatched.class;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unwatched unwatched && unwatched.value().equals(value);
    }

    /** As the contract of annotations computes it. */
    @Override
    public int hashCode() {
      return (127 * "value".hashCode()) ^ value.hashCode();
    }
  }
}
