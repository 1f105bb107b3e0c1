package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Name;

/** What the members of a record do that nobody wrote. */
final class Components {
  private final SensitiveDeclarations declarations;
  private final Sources sources;

  Components(SensitiveDeclarations declarations, Sources sources) {
    this.declarations = declarations;
    this.sources = sources;
  }

  static Optional<VarSymbol> fieldOf(ClassSymbol type, Name name) {
    for (Symbol member : type.members().getSymbolsByName((com.sun.tools.javac.util.Name) name)) {
      if (member instanceof VarSymbol field && !field.isStatic()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether it is the constructor that only assigns its parameters to the components. */
  boolean isImplicit(MethodSymbol constructor) {
    if (!(constructor.owner instanceof ClassSymbol owner)
        || !owner.isRecord()
        || !constructor.isConstructor()
        || !takesComponents(constructor, owner)) {
      return false;
    }
    /* Newer javacs have a tree for it, without the assignments. */
    return (constructor.flags() & Flags.GENERATEDCONSTR) != 0
        || sources.findMethod(constructor).isEmpty();
  }

  private static boolean takesComponents(MethodSymbol constructor, ClassSymbol owner) {
    List<Type> parameters = constructor.type.getParameterTypes();
    List<? extends RecordComponent> components = owner.getRecordComponents();
    return parameters.size() == components.size()
        && IntStream.range(0, parameters.size())
            .allMatch(i -> parameters.get(i).tsym == components.get(i).type.tsym);
  }

  /** What a new record holds; what a component declares about itself needs no other origin. */
  Taint held(Call call) {
    Taint held = Taint.NONE;
    int index = 0;
    ClassSymbol type = (ClassSymbol) call.method().owner;
    for (RecordComponent component : type.getRecordComponents()) {
      int argument = index++;
      Optional<VarSymbol> field = fieldOf(type, component.name);
      if (field.isPresent()
          && argument < call.values().size()
          && declarations.of(field.get()).isEmpty()) {
        held = held.leastUpperBound(call.values().get(argument).heldIn(field.get()));
      }
    }
    return held;
  }

  /** The field that an accessor returns which nobody wrote. */
  Optional<VarSymbol> readBy(MethodSymbol method) {
    return method.owner instanceof ClassSymbol owner
            && owner.isRecord()
            && method.getParameters().isEmpty()
            && !method.isStatic()
            && sources.findMethod(method).isEmpty()
        ? fieldOf(owner, method.name)
        : Optional.empty();
  }
}
