package dev.plimsoll.checks.sensitive;

import dev.plimsoll.checks.model.ModelRow;
import java.util.ArrayList;
import java.util.List;

/**
 * How values pass through a method of a library.
 *
 * @param edges each from one end to another
 */
record FlowModel(List<Edge> edges) {
  /** Of a method by which nothing passes that counts. */
  static final FlowModel NOTHING = new FlowModel(List.of());

  /** The end points that are not a numbered argument. */
  enum Port {
    THIS,
    RESULT,
    ARGUMENTS,
    ARGUMENT,
    /** The parameters of a lambda as a target, its result as a source. */
    LAMBDA
  }

  /**
   * One end of an edge.
   *
   * @param index of the argument, -1 otherwise
   */
  record End(Port port, int index) {}

  /**
   * What is in {@code from} may then be in {@code to}.
   *
   * @param form what it is of the value that passes
   */
  record Edge(End from, End to, Form form) {}

  /** What it is of a value that passes. */
  enum Form {
    VALUE,
    /** All of it, and what is done to the one is done to the other from then on: no copy. */
    SAME,
    /** What {@code String.valueOf} makes of it. */
    TEXT,
    /** What reflection finds in its fields. */
    FIELDS,
    /** The same but for the fields that the other arguments name. */
    FIELDS_WITHOUT,
    /** The same of the fields that the other arguments name. */
    FIELDS_ONLY
  }

  /** Reads edges such as {@code this>result text:args>this}, or that there are none. */
  static FlowModel parse(ModelRow row, String cell) {
    if (cell.equals("nothing")) {
      return NOTHING;
    }
    List<Edge> edges = new ArrayList<>();
    for (String edge : cell.split(" ")) {
      Form form = form(edge);
      String[] ends = edge.substring(edge.indexOf(':') + 1).split(">", -1);
      if (ends.length != 2) {
        throw row.malformed(
            "`" + edge + "` is not a flow; write `this>result` or `text:args>this`");
      }
      edges.add(new Edge(end(row, ends[0]), end(row, ends[1]), form));
    }
    return new FlowModel(List.copyOf(edges));
  }

  private static Form form(String edge) {
    if (edge.startsWith("text:")) {
      return Form.TEXT;
    }
    if (edge.startsWith("same:")) {
      return Form.SAME;
    }
    if (edge.startsWith("fields-without:")) {
      return Form.FIELDS_WITHOUT;
    }
    if (edge.startsWith("fields-only:")) {
      return Form.FIELDS_ONLY;
    }
    return edge.startsWith("fields:") ? Form.FIELDS : Form.VALUE;
  }

  private static End end(ModelRow row, String name) {
    return switch (name) {
      case "this" -> new End(Port.THIS, -1);
      case "result" -> new End(Port.RESULT, -1);
      case "args" -> new End(Port.ARGUMENTS, -1);
      case "lambda" -> new End(Port.LAMBDA, -1);
      default -> {
        if (name.length() != 1 || !Character.isDigit(name.charAt(0))) {
          throw row.malformed(
              "`"
                  + name
                  + "` is no end of a flow; write `this`, `result`, `args`, `lambda` or 0 to 9");
        }
        yield new End(Port.ARGUMENT, name.charAt(0) - '0');
      }
    };
  }
}
