package dev.plimsoll.checks.timeouts;

import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;

/**
 * A call that waits and takes no limit.
 *
 * @param without what happens
 * @param fix what to use instead
 * @param elsewhere what bounds it from elsewhere in the class
 * @param guard a condition on the call, or empty
 */
record UnlimitedCall(String without, String fix, MethodIndex<ModelRow> elsewhere, String guard) {
  static UnlimitedCall of(ModelRow row) {
    return new UnlimitedCall(
        row.required(1, "without one"),
        row.required(2, "to fix"),
        row.index(3, "bound elsewhere"),
        row.cell(4));
  }
}
