package dev.plimsoll.processor.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** What a validator found out about one subject. */
public final class ValidationReport {
  private final Element subject;
  private final ImmutableList<Item> items;

  private ValidationReport(Element subject, ImmutableList<Item> items) {
    this.subject = subject;
    this.items = items;
  }

  /** Starts a report about an element that is being compiled. */
  public static Builder about(Element subject) {
    return new Builder(subject);
  }

  /** Returns whether code may be generated for the subject. */
  public boolean isClean() {
    return items.stream().noneMatch(item -> item.problem().severity() == Problem.Severity.ERROR);
  }

  Element subject() {
    return subject;
  }

  ImmutableList<Item> items() {
    return items;
  }

  /** One mistake, and the smallest thing that it can be pinned to. */
  record Item(
      Problem problem,
      Element element,
      Optional<AnnotationMirror> mirror,
      ImmutableList<Object> names) {}

  /** Collects mistakes in the order in which they are found. */
  public static final class Builder {
    private final Element subject;
    private final ImmutableList.Builder<Item> items = ImmutableList.builder();

    private Builder(Element subject) {
      this.subject = subject;
    }

    /** Adds a mistake at an element. */
    public Builder add(Problem problem, Element at, Object... names) {
      items.add(new Item(problem, at, Optional.empty(), ImmutableList.copyOf(names)));
      return this;
    }

    /** Adds a mistake at an annotation of an element. */
    public Builder add(Problem problem, Element at, AnnotationMirror mirror, Object... names) {
      items.add(new Item(problem, at, Optional.of(mirror), ImmutableList.copyOf(names)));
      return this;
    }

    /** Returns the report. */
    public ValidationReport build() {
      return new ValidationReport(subject, items.build());
    }
  }
}
