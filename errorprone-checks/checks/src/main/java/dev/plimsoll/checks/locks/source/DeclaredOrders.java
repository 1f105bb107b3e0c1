package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.annotations.LockOrder;
import dev.plimsoll.checks.locks.DeclaredOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads {@link LockOrder} from a class or method. */
final class DeclaredOrders {
  private static final String ANNOTATION = LockOrder.class.getName();

  private DeclaredOrders() {}

  static List<DeclaredOrder> of(Symbol declared, Symbols symbols) {
    List<DeclaredOrder> orders = new ArrayList<>();
    for (Attribute.Compound annotation : declared.getAnnotationMirrors()) {
      if (annotation.type.tsym.flatName().contentEquals(ANNOTATION)) {
        String type = simple(symbols.type(declared.enclClass()));
        List<String> locks = new ArrayList<>();
        if (annotation.member(declared.name.table.names.value) instanceof Attribute.Array names) {
          for (Attribute name : names.values) {
            locks.add(qualify(name.getValue().toString(), declared.enclClass(), type));
          }
        }
        String member = declared == declared.enclClass() ? "" : "." + declared.name;
        orders.add(new DeclaredOrder(List.copyOf(locks), type + member));
      }
    }
    return orders;
  }

  /* A name without a dot is a field of the annotated type, if there is one. */
  private static String qualify(String name, Symbol type, String typeName) {
    boolean isField =
        name.indexOf('.') < 0
            && type.members().findFirst(type.name.table.fromString(name))
                instanceof Symbol.VarSymbol;
    return isField ? typeName + "." + name : name;
  }

  private static String simple(String binaryName) {
    return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
  }
}
