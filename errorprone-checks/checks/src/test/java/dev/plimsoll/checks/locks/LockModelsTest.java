package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LockModelsTest {
  private static List<ModelRow> rows() {
    return Models.load(ErrorProneFlags.empty()).rows("lock");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesAMethodThatIsThere(ModelRow row) throws Exception {
    MethodRef method = row.method(0, "method");
    Class<?> owner = Class.forName(method.owner());
    Stream<? extends Executable> declared =
        method.name().equals(MethodRef.CONSTRUCTOR)
            ? Stream.of(owner.getDeclaredConstructors())
            : Stream.of(owner.getDeclaredMethods())
                .filter(each -> each.getName().equals(method.name()));

    assertThat(declared)
        .anyMatch(
            each ->
                method.parameters().isEmpty()
                    || method.parameters().equals(Optional.of(parameters(each))));
  }

  private static List<String> parameters(Executable method) {
    return Arrays.stream(method.getParameterTypes()).map(Class::getTypeName).toList();
  }
}
