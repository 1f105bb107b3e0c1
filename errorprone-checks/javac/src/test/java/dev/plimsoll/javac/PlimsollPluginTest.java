package dev.plimsoll.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlimsollPluginTest {
  @Test
  void readsSpecificationVersions() {
    assertThat(PlimsollPlugin.feature("1.8")).isEqualTo(8);
    assertThat(PlimsollPlugin.feature("17")).isEqualTo(17);
  }

  @Test
  void namesTheJdkThatIsNeeded() {
    assertThat(PlimsollPlugin.tooOld(11))
        .isEqualTo(
            "this is javac of JDK 11. To fix: compile with JDK 17 or newer; `--release` still"
                + " chooses an older target");
    assertThat(PlimsollPlugin.untried(26))
        .isEqualTo(
            "this is javac of JDK 26; Plimsoll was tried up to JDK 25, and may miss findings");
  }
}
