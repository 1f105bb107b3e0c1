package dev.plimsoll.checks.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method and type that a bundled row names is there, in the library itself. */
final class BundledRowsTest {
  private static Stream<ModelRow> rows() {
    return Models.load(ErrorProneFlags.empty()).all().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesWhatTheLibraryHas(ModelRow row) throws Exception {
    for (String cell : row.cells()) {
      for (String item : cell.split(";")) {
        if (item.startsWith("dev.plimsoll.runtime.")) {
          continue; // ours, and of modules that come after this one
        }
        if (item.startsWith("java.lang.IO#") && Runtime.version().feature() < 25) {
          continue;
        }
        if (isMethod(item)) {
          MethodRef method = MethodRef.parse(item);
          assertThat(declared(method)).as(item).isNotEmpty();
        } else if (item.matches("[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z][\\w$]*")) {
          Class.forName(item, false, getClass().getClassLoader());
        }
      }
    }
  }

  private static boolean isMethod(String item) {
    try {
      MethodRef.parse(item);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<Executable> declared(MethodRef method) throws ClassNotFoundException {
    Class<?> owner = Class.forName(method.owner(), false, getClass().getClassLoader());
    List<Executable> all = new ArrayList<>(Arrays.asList(owner.getDeclaredMethods()));
    all.addAll(Arrays.asList(owner.getDeclaredConstructors()));
    all.removeIf(each -> !name(each).equals(method.name()));
    method.parameters().ifPresent(types -> all.removeIf(each -> !names(each).equals(types)));
    return all;
  }

  private static String name(Executable each) {
    return each instanceof java.lang.reflect.Method ? each.getName() : MethodRef.CONSTRUCTOR;
  }

  private static List<String> names(Executable each) {
    return Arrays.stream(each.getParameterTypes()).map(BundledRowsTest::name).toList();
  }

  private static String name(Class<?> type) {
    return type.isArray() ? name(type.getComponentType()) + "[]" : type.getName();
  }
}
