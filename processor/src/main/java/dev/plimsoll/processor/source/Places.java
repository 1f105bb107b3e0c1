package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Tells files and lines, as far as the compiler does. */
public final class Places {
  private final Optional<Lines> lines;

  private Places(Optional<Lines> lines) {
    this.lines = lines;
  }

  /** Creates the places of a compilation; without lines where the compiler is not javac. */
  public static Places of(ProcessingEnvironment environment) {
    try {
      return new Places(Optional.of(new Lines(Trees.instance(environment))));
    } catch (IllegalArgumentException | LinkageError e) {
      /* Another compiler, or a wrapped environment: facts do without lines. */
      return new Places(Optional.empty());
    }
  }

  /** Returns where an element stands. */
  public Place of(Element element) {
    String folder =
        MoreElements.getPackage(element).getQualifiedName().toString().replace('.', '/');
    Optional<Position> position = lines.flatMap(known -> known.of(element));
    String file =
        position.map(Position::file).orElseGet(() -> outermost(element).getSimpleName() + ".java");
    return new Place(
        folder.isEmpty() ? file : folder + "/" + file, position.map(Position::line).orElse(0));
  }

  /** Returns whether the compiler has the element's source; true where it does not tell. */
  public boolean isCompiled(TypeElement type) {
    return lines.isEmpty() || lines.get().of(type).isPresent();
  }

  /** Returns whether the compiler has the type's source; false where it does not tell. */
  public boolean hasSource(TypeElement type) {
    return lines.isPresent() && lines.get().of(type).isPresent();
  }

  /** Returns the type of which a source file is named. */
  public static TypeElement outermost(Element element) {
    Element outermost = element;
    while (!MoreElements.isType(outermost)
        || MoreElements.isType(outermost.getEnclosingElement())
        || outermost.getEnclosingElement().getKind().isClass()) {
      outermost = outermost.getEnclosingElement();
    }
    return MoreElements.asType(outermost);
  }

  private record Position(String file, int line) {}

  /** Apart, so that a compiler without javac's tree API never loads it. */
  private static final class Lines {
    private final Trees trees;

    Lines(Trees trees) {
      this.trees = trees;
    }

    Optional<Position> of(Element element) {
      TreePath path = trees.getPath(declared(element));
      if (path == null) {
        return Optional.empty();
      }
      CompilationUnitTree unit = path.getCompilationUnit();
      String name = unit.getSourceFile().getName().replace('\\', '/');
      long start = start(unit, path.getLeaf(), element);
      return Optional.of(
          new Position(
              name.substring(name.lastIndexOf('/') + 1),
              start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start)));
    }

    /** javac has no tree for a record component, but one for its field. */
    private static Element declared(Element element) {
      if (element.getKind() != ElementKind.RECORD_COMPONENT) {
        return element;
      }
      return ElementFilter.fieldsIn(element.getEnclosingElement().getEnclosedElements()).stream()
          .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
          .map(Element.class::cast)
          .findFirst()
          .orElse(element);
    }

    /** The line of the name, not of the annotations before it: a reader looks for the method. */
    private long start(CompilationUnitTree unit, Tree tree, Element element) {
      return NamePosition.of(trees, unit, tree, element.getSimpleName().toString());
    }
  }
}
