package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class PlimsollParticipantTest {
  @Test
  void acceptsWhatIsSupported() {
    assertThat(PlimsollParticipant.objection("17", "3.8.1")).isEmpty();
    assertThat(PlimsollParticipant.objection("25", "3.9.16")).isEmpty();
    assertThat(PlimsollParticipant.objection("25", "4.0.0-rc-4")).isEmpty();
    assertThat(PlimsollParticipant.objection("25", null)).isEmpty();
  }

  @Test
  void refusesAnOldJdk() {
    assertThat(PlimsollParticipant.objection("11", "3.9.16"))
        .startsWith("[UnsupportedJdk] Maven runs on Java 11, but")
        .contains("To fix: point `JAVA_HOME` to a JDK 17 or later");
    assertThat(PlimsollParticipant.objection("1.8", "3.9.16")).startsWith("[UnsupportedJdk]");
  }

  @Test
  void refusesAnOldMaven() {
    assertThat(PlimsollParticipant.objection("17", "3.6.3"))
        .startsWith("[UnsupportedMaven] This is Maven 3.6.3, but")
        .contains("needs Maven 3.8.1 or later");
  }

  @Test
  void isLoadedByOldJdks() throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            PlimsollParticipant.class.getResourceAsStream("PlimsollParticipant.class"))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(52);
    }
  }
}
