package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Origin.Held;
import dev.plimsoll.checks.sensitive.Origin.Part;
import dev.plimsoll.checks.sensitive.Origin.Self;
import dev.plimsoll.checks.sensitive.Sources.SourceClass;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the methods of a class put into its fields that carry no annotation, whichever runs first.
 *
 * <p>The bodies are walked as if fields held nothing but what is in the fields of this name, which
 * keeps this apart from the summaries that ask for it; from one field into the next it goes after
 * that.
 */
final class FieldFlow {
  private final Analysis withoutFields;
  private final Map<Symbol, Map<Symbol, Taint>> classes = new HashMap<>();

  private FieldFlow(Analysis withoutFields) {
    this.withoutFields = withoutFields;
  }

  static FieldFlow of(Analysis withoutFields) {
    return new FieldFlow(withoutFields);
  }

  /** Of fields that hold nothing. */
  static FieldFlow none() {
    return new FieldFlow(null);
  }

  Taint of(VarSymbol field) {
    if (withoutFields == null || !(field.owner instanceof ClassSymbol owner)) {
      return Taint.NONE;
    }
    Map<Symbol, Taint> known = classes.get(owner);
    if (known == null) {
      known =
          withoutFields
              .sources
              .find(owner)
              .filter(source -> withoutFields.reach.isSensitive(source.unit()))
              .map(this::read)
              .orElse(Map.of());
      classes.put(owner, known);
    }
    return known.getOrDefault(field, Taint.NONE);
  }

  private Map<Symbol, Taint> read(SourceClass source) {
    /* Ordered: of two ways into a field the first is told, whatever symbols hash to. */
    Map<Symbol, Taint> all = new LinkedHashMap<>();
    for (Tree member : source.tree().getMembers()) {
      Summary summary = Summary.NOTHING;
      if (member instanceof MethodTree method && method.getBody() != null) {
        summary = new Walk(withoutFields, source.unit()).method(method);
      } else if (member instanceof VariableTree || member instanceof BlockTree) {
        summary = new Walk(withoutFields, source.unit()).initializer((StatementTree) member);
      }
      summary.fields().forEach((field, taint) -> all.merge(field, taint, Taint::leastUpperBound));
    }
    return closed(all);
  }

  /** What is in a field that is put into another is in that one, too. */
  private static Map<Symbol, Taint> closed(Map<Symbol, Taint> fields) {
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<Symbol, Taint> entry : fields.entrySet()) {
        Taint before = entry.getValue();
        Taint after = before.leastUpperBound(before.flatMap((o, trail) -> in(o, trail, fields)));
        if (!after.equals(before)) {
          entry.setValue(after);
          grew = true;
        }
      }
    }
    fields.replaceAll((field, taint) -> taint.filter(FieldFlow::isKnown));
    return fields;
  }

  private static Taint in(Origin origin, Trail trail, Map<Symbol, Taint> fields) {
    return origin instanceof Part part && part.of() instanceof Self
        ? fields.getOrDefault(part.field(), Taint.NONE).mapTrails(before -> before.plus(trail))
        : Taint.NONE;
  }

  /** Whether no caller has to be asked what it is. */
  private static boolean isKnown(Origin origin) {
    return origin instanceof Held held ? isKnown(held.origin()) : origin instanceof Origin.Declared;
  }
}
