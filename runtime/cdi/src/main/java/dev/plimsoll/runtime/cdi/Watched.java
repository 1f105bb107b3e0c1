package dev.plimsoll.runtime.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Tells a bean that is decorated from one that only has the type; given by the extension. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Watched.All.class)
@interface Watched {
  /** The name of the watched interface. */
  String value();

  /** A bean may be decorated for several interfaces. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    /** Each of them. */
    Watched[] value();
  }

  /** An instance of it. */
  final class Literal extends AnnotationLiteral<Watched> implements Watched {
    private static final long serialVersionUID = 1L;

    private final String value;

    Literal(Class<?> type) {
      value = type.getName();
    }

    @Override
    public String value() {
      return value;
    }
  }
}
