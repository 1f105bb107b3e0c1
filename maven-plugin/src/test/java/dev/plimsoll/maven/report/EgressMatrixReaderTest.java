package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EgressMatrixReaderTest {
  @Test
  void readsListsAndSingleWords() {
    EgressMatrix matrix =
        PolicyReader.parse(
                """
                sensitive:
                  allow:
                    personal: [log, logging-context]
                    loyalty: chat
                    "*": thread-name
                  kinds: loyalty
                  channels: [chat]
                """,
                "plimsoll.yaml")
            .egress();

    assertThat(matrix.channels())
        .isEqualTo(
            Map.of(
                "personal", Set.of("log", "logging-context"),
                "loyalty", Set.of("chat"),
                "*", Set.of("thread-name")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sensitive:\n", "sensitive: {kinds: [loyalty]}\n", "default: error\n"})
  void allowsNothingUnlessToldTo(String text) {
    assertThat(PolicyReader.parse(text, "plimsoll.yaml").egress()).isEqualTo(EgressMatrix.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sensitive: {alow: }                              | 1:13: error: [Policy] `alow` is no known key; a key named `allow` exists; allowed here: `allow`, `channels`, `kinds`
          sensitive: {allow: {persnal: log}}               | 1:21: error: [Policy] `persnal` is no known kind; a kind named `personal` exists; allowed here: `credential`, `financial`, `health`, `personal`; words of your own are listed under `sensitive: {kinds: [...]}`
          sensitive: {allow: {personal: logs}}             | 1:31: error: [Policy] `logs` is no known channel; a channel named `log` exists; allowed here:
          sensitive: {allow: {personal: [log, chat]}}      | 1:37: error: [Policy] `chat` is no known channel
          sensitive: {allow: {personal: [log, log]}}       | 1:37: error: [Policy] `log` is written twice
          sensitive: {allow: {personal: []}}               | 1:31: error: [Policy] `personal` names nothing; leave it out, or name something
          sensitive: {allow: {personal: }}                 | 1:30: error: [Policy] `personal` has to be a word, but this is empty
          sensitive: {allow: {personal: [[log]]}}          | 1:32: error: [Policy] an item of `personal` has to be a word, but this is a list
          sensitive: {allow: {personal: log, personal: log}} | 1:36: error: [Policy] `personal` is written twice
          sensitive: {allow: [personal]}                   | 1:20: error: [Policy] `allow` has to hold `name: value` lines, but this is a list
          sensitive: log                                   | 1:12: error: [Policy] `sensitive` has to hold `name: value` lines, but this is a word
          sensitive: {allow: {*: log}}                     | this is not YAML
          """)
  void refuses(String text, String mistake) {
    assertThatThrownBy(() -> PolicyReader.parse(text, "plimsoll.yaml"))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining(mistake);
  }
}
