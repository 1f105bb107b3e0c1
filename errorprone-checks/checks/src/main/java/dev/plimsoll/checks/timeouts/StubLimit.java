package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import java.util.Optional;

/**
 * The limit of a client whose class is generated: known by its supertype, made by a static method
 * named {@code new...Stub}, and used by every method that the generated class declares.
 *
 * @param supertype of the generated classes
 * @param setters any one of them sets the limit
 * @param without what happens without it
 * @param fix how to set it
 * @param elsewhere what bounds it from elsewhere in the class
 */
record StubLimit(
    String supertype,
    MethodIndex<ModelRow> setters,
    String without,
    String fix,
    MethodIndex<ModelRow> elsewhere) {
  static StubLimit of(ModelRow row) {
    return new StubLimit(
        row.required(0, "supertype"),
        MethodIndex.of(row, 1, "limits"),
        row.required(2, "without one"),
        row.required(3, "to fix"),
        MethodIndex.of(row, 4, "bound elsewhere"));
  }

  boolean isCreatedBy(MethodSymbol method, VisitorState state) {
    String name = method.name.toString();
    return method.isStatic()
        && name.startsWith("new")
        && name.endsWith("Stub")
        && ASTHelpers.isSubtype(method.getReturnType(), state.getTypeFromString(supertype), state);
  }

  Optional<Problem> judge(VisitorState state) {
    Journey journey = Journey.from(state.getPath(), state);
    if (journey.isLost()
        || journey.calls(setters)
        || UnlimitedCall.isCalledInClass(elsewhere, state)) {
      return Optional.empty();
    }
    return journey.called().stream()
        .filter(each -> isDeclaredByStub((MethodSymbol) each))
        .findFirst()
        .map(
            used ->
                new Problem(
                    "`%s` is called without a deadline: %s"
                        .formatted(used.owner.name + "." + used.name, without),
                    fix));
  }

  private boolean isDeclaredByStub(MethodSymbol method) {
    return !method.isStatic()
        && !method.name.contentEquals("build")
        && method.owner instanceof ClassSymbol owner
        && owner.getSuperclass().tsym != null
        && owner.getSuperclass().tsym.flatName().contentEquals(supertype);
  }
}
