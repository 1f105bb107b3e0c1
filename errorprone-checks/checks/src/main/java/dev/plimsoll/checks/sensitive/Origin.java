package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;

/** Where a value that is followed comes from. */
sealed interface Origin {
  /** Objects inside objects are followed this far; it keeps the origins finite. */
  int DEPTH = 3;

  /** How many fields lead from the value to what it comes from. */
  default int depth() {
    return 0;
  }

  /** Whether only the callers of a method know what it is. */
  default boolean isOfTheCaller() {
    return true;
  }

  /**
   * A declaration that carries {@code @Sensitive}.
   *
   * @param name as shown to the user: {@code Customer.email}
   * @param place the file and line, empty if the declaration comes from a class file
   * @param redaction the generated class that renders the owner, empty if there is none
   * @param kind the word of the taxonomy
   * @param mask how the declaration wants the value to be rendered
   */
  record Declared(String name, String place, String redaction, String kind, String mask)
      implements Origin {
    @Override
    public boolean isOfTheCaller() {
      return false;
    }
  }

  /** The argument of a method that is being summarised, so that each call can put its own in. */
  record Argument(int index) implements Origin {}

  /** The object whose method is being summarised. */
  record Self() implements Origin {
    static final Self THIS = new Self();
  }

  /** What an abstract method of the object itself, or of an argument, returns: its class knows. */
  record Hook(Origin of, MethodSymbol method) implements Origin {}

  /** All fields of the object itself, which may be one of a subclass, as reflection finds them. */
  record AllFields() implements Origin {
    static final AllFields OF_THIS = new AllFields();
  }

  /** What a field holds of an object that only the callers of a method know. */
  record Part(Origin of, VarSymbol field) implements Origin {
    @Override
    public int depth() {
      return of.depth() + 1;
    }
  }

  /** The value is an object, and it is a field of it that holds what comes from there. */
  record Held(VarSymbol field, Origin origin) implements Origin {
    @Override
    public int depth() {
      return origin.depth() + 1;
    }

    @Override
    public boolean isOfTheCaller() {
      return origin.isOfTheCaller();
    }
  }
}
