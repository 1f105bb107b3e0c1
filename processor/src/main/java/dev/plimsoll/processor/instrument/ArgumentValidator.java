package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.Operation.Attribute;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import dev.plimsoll.processor.instrument.Operation.Link;
import dev.plimsoll.processor.instrument.Operation.Picked;
import dev.plimsoll.processor.instrument.Operation.Span;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.SensitiveTypes;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Taxonomy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Judges the arguments and results that become tags and attributes. */
final class ArgumentValidator {
  private static final Pattern TAG_KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");
  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of("status", "error_type", "le", "quantile");
  private static final int LISTED = 10;

  private final SensitiveTypes sensitiveTypes;
  private final Linkable linkable;

  ArgumentValidator(SensitiveTypes sensitiveTypes, Linkable linkable) {
    this.sensitiveTypes = sensitiveTypes;
    this.linkable = linkable;
  }

  void validate(Operation operation, Span span, ValidationReport.Builder report) {
    Set<String> keys = new HashSet<>();
    for (Attribute attribute : span.attributes()) {
      if (!keys.add(attribute.key())) {
        report.add(
            Problem.DUPLICATE_ATTRIBUTE,
            attribute.element(),
            attribute.mirror(),
            Signatures.brief(operation.method()),
            attribute.key());
      }
      AccessPath path = attribute.path();
      if (!isThere(operation, attribute, report)) {
        continue;
      }
      if (path.broken().isPresent()) {
        reportBroken(attribute, report);
      } else {
        findSensitive(operation, attribute)
            .ifPresent(
                part ->
                    report.add(
                        Problem.SENSITIVE_ATTRIBUTE,
                        attribute.element(),
                        attribute.mirror(),
                        attribute.key(),
                        part));
      }
    }
  }

  void validateLinks(Span span, ValidationReport.Builder report) {
    for (Link link : span.links()) {
      if (link.path().broken().isPresent()) {
        reportBroken(link, report);
      } else if (!linkable.isLinkable(link.path().end())) {
        report.add(
            Problem.NOT_LINKABLE,
            link.element(),
            link.mirror(),
            link.key(),
            Signatures.brief(link.path().end()));
      }
    }
  }

  /** Returns whether the tags are sound, so that their series can be counted. */
  boolean validateTags(Operation operation, ValidationReport.Builder report) {
    Set<String> keys = new HashSet<>();
    boolean isSound = true;
    for (Tag tag : operation.tags()) {
      validateKey(operation, tag, keys, report);
      isSound &= validateValue(operation, tag, report);
    }
    return isSound;
  }

  private static void validateKey(
      Operation operation, Tag tag, Set<String> keys, ValidationReport.Builder report) {
    String method = Signatures.brief(operation.method());
    /* Prometheus shows `cardType` and `card_type` as the same label. */
    String label = GeneratedNames.snake(tag.key());
    if (!TAG_KEY.matcher(tag.key()).matches()) {
      report.add(Problem.INVALID_TAG_KEY, tag.element(), tag.mirror(), tag.key(), method);
    } else if (RESERVED.contains(label)) {
      report.add(Problem.RESERVED_TAG, tag.element(), tag.mirror(), tag.key(), method);
    } else if (!keys.add(label)) {
      report.add(Problem.DUPLICATE_TAG, tag.element(), tag.mirror(), method, label);
    }
  }

  private boolean validateValue(Operation operation, Tag tag, ValidationReport.Builder report) {
    AccessPath path = tag.path();
    if (!isThere(operation, tag, report)) {
      return false;
    }
    if (path.broken().isPresent()) {
      reportBroken(tag, report);
      return false;
    }
    Optional<String> sensitive = findSensitive(operation, tag);
    if (sensitive.isPresent()) {
      report.add(Problem.SENSITIVE_TAG, tag.element(), tag.mirror(), tag.key(), sensitive.get());
      return false;
    }
    if (tag.domain().form() == Form.UNBOUNDED) {
      report.add(
          Problem.UNBOUNDED_TAG,
          tag.element(),
          tag.mirror(),
          tag.key(),
          Signatures.brief(path.end()));
      return false;
    }
    validateGiven(tag, report);
    return true;
  }

  private static void validateGiven(Tag tag, ValidationReport.Builder report) {
    if (tag.domain().form() != Form.STRING && !tag.given().isEmpty()) {
      report.add(
          Problem.TAG_VALUES_NOT_NEEDED,
          tag.element(),
          tag.mirror(),
          tag.key(),
          Signatures.brief(tag.path().end()));
    }
    Set<String> seen = new HashSet<>();
    for (String value : tag.given()) {
      if (!seen.add(value)) {
        report.add(Problem.DUPLICATE_TAG_VALUE, tag.element(), tag.mirror(), tag.key(), value);
      }
    }
  }

  /**
   * Finds what is sensitive about a value: the argument or result, a property on the way, or
   * something in it that its text would show.
   */
  Optional<String> findSensitive(Operation operation, Picked picked) {
    if (operation.declarations().stream()
        .map(declaration -> declared(operation, picked, declaration))
        .anyMatch(declared -> Taxonomy.find(declared).isPresent())) {
      return Optional.of(
          picked.isOfResult()
              ? "the sensitive result of `" + Signatures.brief(operation.method()) + "`"
              : "the sensitive `" + picked.element().getSimpleName() + "`");
    }
    AccessPath path = picked.path();
    for (AccessPath.Step step : path.steps()) {
      if (SensitiveTypes.isSensitiveProperty(step.owner(), step.property())) {
        return Optional.of(
            "the sensitive `" + step.owner().getSimpleName() + "." + step.property() + "`");
      }
    }
    return sensitiveTypes
        .findSensitivePart(path.end())
        .map(part -> "`" + part + "`, which is sensitive,");
  }

  /** The parameter, or the method itself, as a declaration that it overrides has it. */
  private static Element declared(
      Operation operation, Picked picked, ExecutableElement declaration) {
    return picked.isOfResult()
        ? declaration
        : declaration
            .getParameters()
            .get(operation.method().getParameters().indexOf(picked.element()));
  }

  /** Reports a result that there is not. */
  static boolean isThere(Operation operation, Picked picked, ValidationReport.Builder report) {
    if (!picked.isOfResult() || operation.result().isPresent()) {
      return true;
    }
    report.add(
        Problem.NO_RESULT,
        picked.element(),
        picked.mirror(),
        Signatures.brief(operation.method()),
        Signatures.brief(operation.method().getReturnType()),
        picked.key());
    return false;
  }

  static void reportBroken(Picked picked, ValidationReport.Builder report) {
    AccessPath.Broken broken = picked.path().broken().get();
    String known =
        broken.known().stream()
            .limit(LISTED)
            .map(name -> "`" + name + "`")
            .collect(Collectors.joining(", "));
    report.add(
        Problem.UNKNOWN_PROPERTY,
        picked.element(),
        picked.mirror(),
        picked.path().text(),
        Signatures.brief(broken.type()),
        broken.property(),
        known.isEmpty() ? "" : "; it has " + known);
  }
}
