package dev.plimsoll.checks.facts;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import javax.lang.model.type.TypeKind;

/** How facts write places, methods and types. */
public final class Places {
  private Places() {}

  /** Returns a tree's place with its line: {@code com/acme/PaymentService.java:14}. */
  public static String of(Tree tree, CompilationUnitTree unit) {
    return file(unit) + ":" + unit.getLineMap().getLineNumber(position(tree));
  }

  /** Returns a tree's place with line and column. */
  public static String withColumn(Tree tree, CompilationUnitTree unit) {
    return of(tree, unit) + ":" + unit.getLineMap().getColumnNumber(position(tree));
  }

  /** Returns where javac points when it speaks of a tree. */
  public static int position(Tree tree) {
    return Math.max(0, ((JCTree) tree).getPreferredPosition());
  }

  /** Returns the package as folders, and the file. */
  public static String file(CompilationUnitTree unit) {
    String path = unit.getSourceFile().getName().replace('\\', '/');
    String file = path.substring(path.lastIndexOf('/') + 1);
    String folder = packageName(unit).replace('.', '/');
    return folder.isEmpty() ? file : folder + "/" + file;
  }

  private static String packageName(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /** Returns the name under which a file without a type has its facts, such as package-info. */
  public static String nameOf(CompilationUnitTree unit) {
    return file(unit).replaceAll("\\.java$", "").replace('/', '.');
  }

  /** Returns the outermost type around the end of a path, or null outside of any. */
  public static ClassSymbol outermostType(TreePath path) {
    ClassSymbol type = null;
    for (Tree tree : path) {
      if (tree instanceof ClassTree declaration) {
        type = ASTHelpers.getSymbol(declaration);
      }
    }
    return type;
  }

  /** Returns the method around the end of a path, else the type, else the file's name. */
  public static String element(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree method) {
        return method(ASTHelpers.getSymbol(method));
      }
      if (tree instanceof ClassTree type) {
        return type(ASTHelpers.getSymbol(type));
      }
    }
    return nameOf((JCCompilationUnit) path.getCompilationUnit());
  }

  /** Returns what an annotation at the end of a path stands on: a member, a type, a package. */
  public static String annotated(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof VariableTree variable
          && ASTHelpers.getSymbol(variable).owner instanceof ClassSymbol owner) {
        return type(owner) + "#" + variable.getName();
      }
      if (tree instanceof PackageTree || tree instanceof ModuleTree) {
        return ASTHelpers.getSymbol(tree).toString();
      }
      if (tree instanceof MethodTree || tree instanceof ClassTree) {
        break;
      }
    }
    return element(path);
  }

  /** Returns {@code com.acme.PaymentService#charge(com.acme.Currency,java.lang.String)}. */
  public static String method(MethodSymbol method) {
    StringBuilder text = new StringBuilder(type((ClassSymbol) method.owner));
    text.append('#').append(method.name);
    char before = '(';
    for (Type parameter : method.asType().getParameterTypes()) {
      text.append(before).append(erased(parameter));
      before = ',';
    }
    return text.append(before == '(' ? "()" : ")").toString();
  }

  /** Returns a type's binary name. */
  public static String type(ClassSymbol type) {
    return type.flatname.toString();
  }

  /** Returns the name of a type's erasure, arrays with {@code []}. */
  public static String erased(Type type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return erased(((Type.ArrayType) type).elemtype) + "[]";
    }
    if (type.getKind() == TypeKind.TYPEVAR) {
      return erased(type.getUpperBound());
    }
    if (type.isCompound()) {
      /* The erasure of an intersection is that of its first bound. */
      return erased(((Type.IntersectionClassType) type).getComponents().head);
    }
    Symbol symbol = type.tsym;
    return symbol instanceof ClassSymbol known ? type(known) : type.toString();
  }
}
