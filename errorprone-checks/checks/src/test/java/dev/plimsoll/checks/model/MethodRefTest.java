package dev.plimsoll.checks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MethodRefTest {
  @Test
  void readsOwnerNameAndParameters() {
    assertThat(MethodRef.parse("java.net.http.HttpClient$Builder#build()"))
        .isEqualTo(
            new MethodRef("java.net.http.HttpClient$Builder", "build", Optional.of(List.of())));
    assertThat(MethodRef.parse("a.B#<init>(int,byte[])"))
        .isEqualTo(new MethodRef("a.B", "<init>", Optional.of(List.of("int", "byte[]"))));
    assertThat(MethodRef.parse("a.B#c(*)")).isEqualTo(new MethodRef("a.B", "c", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a.B", "a.B#c", "a.B#c(", "a.B#c(int", "a.B#c(,)", "a.B c()", "a.B#c( int)"})
  void refusesAnythingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> MethodRef.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.B#c(int,byte[])", "a.B#<init>(*)", "B$C#d()"})
  void writesWhatItReads(String text) {
    assertThat(MethodRef.parse(text)).hasToString(text);
  }
}
