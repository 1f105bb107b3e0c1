package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.trees.SourceTypes;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What variables are known to be, beyond their declared types, from what they are given: a {@code
 * Map} that is a concurrent one, a list that locks itself, a semaphore with one permit.
 */
final class Made {
  /**
   * What all values of a variable are.
   *
   * @param type their class, or null where that is not known
   * @param how by which kind of row they were made
   */
  private record Value(ClassSymbol type, LockEffect.Kind how) {
    static final Value UNKNOWN = new Value(null, LockEffect.Kind.NONE);
  }

  private final MethodIndex<LockEffect> effects;
  private final Map<Symbol, Value> values = new IdentityHashMap<>();

  Made(MethodIndex<LockEffect> effects) {
    this.effects = effects;
  }

  /** Takes note of what a variable or field is given. */
  void note(VarSymbol variable, JCTree value) {
    if (isTelling(variable) && isNoted(variable, value) && !(value instanceof JCTree.JCLiteral)) {
      values.merge(variable, made(value), (one, other) -> one.equals(other) ? one : Value.UNKNOWN);
    }
  }

  /** Whether it matters what a variable is given. */
  static boolean isTelling(Symbol variable) {
    return isOpenTo(variable.type.tsym);
  }

  /** Whether more than the declaration may be known of an object whose method is called. */
  static boolean mayBeOf(ClassSymbol owner) {
    return isOpenTo(owner) || owner.getSuperclass().tsym == null;
  }

  private static boolean isOpenTo(Symbol type) {
    return type.isInterface() || isOfUtilities(type);
  }

  private static boolean isOfUtilities(Symbol type) {
    return type.packge().fullname.toString().startsWith("java.util");
  }

  /* Of what else a local variable of an interface may hold, a new object is the first. */
  private boolean isNoted(VarSymbol variable, JCTree value) {
    return value instanceof JCTree.JCNewClass
        || variable.owner.kind == Kinds.Kind.TYP
        || values.containsKey(variable)
        || isOfUtilities(variable.type.tsym);
  }

  private Value made(JCTree value) {
    if (value instanceof JCTree.JCNewClass creation
        && creation.type != null
        && creation.type.tsym instanceof ClassSymbol type) {
      LockEffect.Kind how = effect(creation.constructor);
      boolean isOne =
          how != LockEffect.Kind.PERMITS
              || (creation.args.head instanceof JCTree.JCLiteral permits
                  && Integer.valueOf(1).equals(permits.value));
      return new Value(type, isOne ? how : LockEffect.Kind.NONE);
    }
    if (value instanceof JCTree.JCMethodInvocation call) {
      LockEffect.Kind how = effect(TreeInfo.symbol(call.meth));
      return how == LockEffect.Kind.SYNCHRONIZED || how == LockEffect.Kind.SINGLE
          ? new Value(null, how)
          : Value.UNKNOWN;
    }
    return Value.UNKNOWN;
  }

  private LockEffect.Kind effect(Symbol method) {
    return effects.find(method).orElse(LockEffect.NONE).kind();
  }

  /** What a call of the platform does with a lock, given all that is known of its receiver. */
  LockEffect effect(Symbol receiver, MethodSymbol method, LockEffect declared) {
    Value value = values.get(receiver);
    if (declared.lock() == Lock.Kind.PERMIT) {
      return value != null && value.how() == LockEffect.Kind.PERMITS ? declared : LockEffect.NONE;
    }
    if (value == null || declared.kind() == LockEffect.Kind.LATER) {
      return declared;
    }
    if (value.how() == LockEffect.Kind.SYNCHRONIZED) {
      return isView(method) ? declared : LockEffect.UNDER_MONITOR;
    }
    return value.type() == null ? declared : effects.find(method, value.type()).orElse(declared);
  }

  /** Whether an object is of a class of the program, whatever the variable says. */
  boolean isOfProgram(Symbol object) {
    Value value = values.get(object);
    return value != null && value.type() != null && SourceTypes.include(value.type());
  }

  /** Whether there is always room in a queue. */
  boolean isUnbounded(Symbol queue) {
    Value value = values.get(queue);
    return value != null && value.how() == LockEffect.Kind.UNBOUNDED;
  }

  /** Whether an executor runs one task at a time, all on one thread. */
  boolean hasOneThread(Symbol executor) {
    Value value = values.get(executor);
    return value != null && value.how() == LockEffect.Kind.SINGLE;
  }

  /* Whoever goes through the elements has to take the lock himself. */
  private static boolean isView(MethodSymbol method) {
    return switch (method.name.toString()) {
      case "iterator", "listIterator", "spliterator", "stream", "parallelStream" -> true;
      default -> false;
    };
  }
}
