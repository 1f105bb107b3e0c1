package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * What Lombok changes in a class behind the back of processors: it edits the tree, and what they
 * are shown stays as it was written.
 */
public final class Lombok {
  private static final String PACKAGE = "lombok";
  private static final Set<Modifier> SAID =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE);

  private Lombok() {}

  /**
   * Returns whether a field may be private that is written without a modifier. {@code @Value} and
   * {@code @FieldDefaults} make it so; with {@code lombok.fieldDefaults.defaultPrivate} in {@code
   * lombok.config} it is so in every class, of which those count that have an annotation of Lombok.
   */
  // XXX: a class without any is taken as it is written; processors are not shown lombok.config.
  public static boolean mayHide(VariableElement field) {
    return field.getModifiers().stream().noneMatch(SAID::contains)
        && field.getEnclosingElement().getAnnotationMirrors().stream()
            .map(annotation -> MoreTypes.asElement(annotation.getAnnotationType()))
            .anyMatch(Lombok::isLomboks);
  }

  private static boolean isLomboks(Element annotation) {
    String home = MoreElements.getPackage(annotation).getQualifiedName().toString();
    return home.equals(PACKAGE) || home.startsWith(PACKAGE + ".");
  }
}
