package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.ModelRow;
import java.util.Set;

/**
 * A method by which a value leaves.
 *
 * @param firstArgument the first of those that leave
 * @param lastArgument the last of them
 * @param textOnly whether an argument leaves only where its parameter takes text or any object
 * @param channel where the values go, in the words of the finding: {@code a log}
 * @param reason why that is too far
 */
record Sink(int firstArgument, int lastArgument, boolean textOnly, String channel, String reason) {
  private static final Set<String> TEXT =
      Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

  static Sink parse(ModelRow row) {
    String arguments = row.required(2, "arguments");
    String channel = row.required(3, "channel");
    String reason = row.required(4, "reason");
    try {
      if (arguments.equals("*") || arguments.equals("text")) {
        return new Sink(0, Integer.MAX_VALUE, arguments.equals("text"), channel, reason);
      }
      if (arguments.endsWith("..")) {
        int first = Integer.parseInt(arguments.substring(0, arguments.length() - 2));
        return new Sink(first, Integer.MAX_VALUE, false, channel, reason);
      }
      int only = Integer.parseInt(arguments);
      return new Sink(only, only, false, channel, reason);
    } catch (NumberFormatException e) {
      throw row.malformed(
          "`" + arguments + "` names no arguments; write `*`, `text`, `1` or `1..`");
    }
  }

  boolean takes(int argument, Type parameter) {
    return argument >= firstArgument
        && argument <= lastArgument
        && (!textOnly || isText(parameter));
  }

  private static boolean isText(Type parameter) {
    Type element = parameter instanceof Type.ArrayType array ? array.getComponentType() : parameter;
    return element != null && TEXT.contains(element.tsym.getQualifiedName().toString());
  }
}
