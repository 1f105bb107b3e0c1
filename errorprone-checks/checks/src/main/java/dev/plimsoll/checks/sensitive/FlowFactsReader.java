package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Origin.AllFields;
import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Origin.Held;
import dev.plimsoll.checks.sensitive.Origin.Part;
import dev.plimsoll.checks.sensitive.Origin.Self;
import dev.plimsoll.checks.sensitive.Summary.Exposure;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.util.Elements;

/** Turns the facts of a method into its summary. */
final class FlowFactsReader {
  private final Elements elements;
  private final Set<Exposure> exposures = new LinkedHashSet<>();
  private final Map<Origin, Taint> puts = new LinkedHashMap<>();
  private Taint result = Taint.NONE;

  FlowFactsReader(Elements elements) {
    this.elements = elements;
  }

  /** A line that cannot be read is left out, and so is one about a field that is gone. */
  Summary read(List<List<String>> lines) {
    for (List<String> line : lines) {
      try {
        readLine(line);
      } catch (IndexOutOfBoundsException | IllegalArgumentException | CompletionFailure e) {
        /* Written by a newer version, or by hand, or the class path is not what it was. */
        continue;
      }
    }
    return new Summary(result, exposures, puts, Set.of(), Map.of(), Map.of());
  }

  private void readLine(List<String> line) {
    switch (line.get(0)) {
      case FlowFacts.SINK -> {
        String place = line.get(6).substring(line.get(6).lastIndexOf('/') + 1);
        Trail.Step step = new Trail.Step(line.get(5), place);
        Sink sink = new Sink(0, Integer.MAX_VALUE, false, line.get(3), line.get(4));
        exposures.add(new Exposure(end(line.get(2)), sink, Trail.EMPTY.plus(step)));
      }
      case FlowFacts.SOURCE ->
          put(line.get(2), new Declared(line.get(3), "", line.get(6), line.get(4), line.get(5)));
      case FlowFacts.FLOW -> {
        int to = line.get(2).indexOf(FlowFacts.TO);
        put(line.get(2).substring(to + 1), end(line.get(2).substring(0, to)));
      }
      default -> {
        /* A kind of line that only a newer version knows. */
      }
    }
  }

  private void put(String target, Origin origin) {
    String[] path = target.split("/");
    boolean isResult = path[0].equals(FlowFacts.RESULT);
    int key = isResult || path.length == 1 ? 1 : 2;
    Origin value = origin;
    for (int i = path.length - 1; i >= key; i--) {
      value = new Held(field(path[i]), value);
    }
    if (isResult) {
      result = result.leastUpperBound(Taint.of(value));
    } else {
      Origin object = end(key == 1 ? path[0] : path[0] + FlowFacts.FIELD + path[1]);
      puts.merge(object, Taint.of(value), Taint::leastUpperBound);
    }
  }

  private Origin end(String text) {
    String[] path = text.split("/");
    Origin end =
        switch (path[0]) {
          case FlowFacts.THIS -> Self.THIS;
          case FlowFacts.ALL_FIELDS -> AllFields.OF_THIS;
          default -> new Argument(Integer.parseInt(path[0]));
        };
    for (int i = 1; i < path.length; i++) {
      end = new Part(end, field(path[i]));
    }
    return end;
  }

  private VarSymbol field(String text) {
    int hash = text.indexOf('#');
    String name = text.substring(0, hash).replace('$', '.');
    if (elements.getTypeElement(name) instanceof ClassSymbol type) {
      String member = text.substring(hash + 1);
      for (Symbol each : type.members().getSymbols()) {
        if (each instanceof VarSymbol field && field.name.contentEquals(member)) {
          return field;
        }
      }
    }
    throw new IllegalArgumentException(text + " is not there");
  }
}
