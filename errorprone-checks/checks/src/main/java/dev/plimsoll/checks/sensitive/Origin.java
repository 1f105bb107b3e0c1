package dev.plimsoll.checks.sensitive;

/** Where a value that is followed comes from. */
sealed interface Origin {
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
      implements Origin {}

  /** The argument of a method that is being summarised, so that each call can put its own in. */
  record Argument(int index) implements Origin {
    /** The fields of the object itself, which may be one of a subclass. */
    static final Argument RECEIVER = new Argument(-1);
  }
}
