package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReactorParticipantTest {
  @Test
  void namesTheModulesThatGenerateNothing() {
    assertThat(ReactorParticipant.noProcessing(List.of("`api`", "`core` (tests)")))
        .startsWith(
            "[NoProcessing] annotation processing is switched off (`proc` is `none`) in `api`,"
                + " `core` (tests), so Plimsoll's checks run there");
  }

  @Test
  void namesTenOfManyModules() {
    List<String> modules = IntStream.rangeClosed(1, 18).mapToObj("`m%d`"::formatted).toList();

    assertThat(ReactorParticipant.noProcessing(modules)).contains("`m10` and 8 others, so");
  }

  @Test
  void tellsOneMoreModuleFromSeveral() {
    List<String> modules = IntStream.rangeClosed(1, 11).mapToObj("`m%d`"::formatted).toList();

    assertThat(ReactorParticipant.noProcessing(modules)).contains("`m10` and 1 other, so");
    assertThat(ReactorParticipant.noProcessing(modules.subList(0, 10))).contains("`m10`, so");
  }
}
