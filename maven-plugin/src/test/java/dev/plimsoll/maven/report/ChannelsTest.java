package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.ErrorProneFlags;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.sensitive.SensitiveRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ChannelsTest {
  private static final Path TABLE =
      Path.of("src/main/resources/dev/plimsoll/maven/report/channels.txt");
  private static final String HEADER =
      "# The channels of the sinks that SensitiveEgress knows. ChannelsTest writes this file with"
          + " -Dgolden.update=true.\n";

  @Test
  void hasALineForEveryChannelOfASink() throws IOException {
    String lines =
        String.join("\n", SensitiveRules.channels(Models.load(ErrorProneFlags.empty()))) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, HEADER + lines);
    }

    assertThat(Files.readString(TABLE)).isEqualTo(HEADER + lines);
  }
}
