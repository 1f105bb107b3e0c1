package dev.plimsoll.checks.timeouts;

import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import java.util.List;

/**
 * One limit that a kind of object needs before it is used.
 *
 * @param subject what the object is, for messages
 * @param name the name of the method that sets it, for messages
 * @param setters any one of them sets it
 * @param uses what waits
 * @param without what happens without it
 * @param fix how to set it
 * @param elsewhere what bounds the object from elsewhere in the class
 * @param guard what has to be known of the address
 */
record Limit(
    String subject,
    String name,
    MethodIndex<ModelRow> setters,
    MethodIndex<ModelRow> uses,
    String without,
    String fix,
    MethodIndex<ModelRow> elsewhere,
    Guard guard) {
  static Limit of(ModelRow row) {
    List<MethodRef> setters = row.methods(2, "limits");
    return new Limit(
        row.required(0, "what it is"),
        setters.get(0).name(),
        MethodIndex.of(row, 2, "limits"),
        MethodIndex.of(row, 3, "uses"),
        row.required(4, "without one"),
        row.required(5, "to fix"),
        MethodIndex.of(row, 6, "bound elsewhere"),
        Guard.of(row, 7));
  }
}
