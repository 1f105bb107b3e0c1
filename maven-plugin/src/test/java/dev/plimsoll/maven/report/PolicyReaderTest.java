package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyReaderTest {
  @TempDir private Path folder;

  @Test
  void readsSeverities() {
    Policy policy =
        PolicyReader.parse(
            """
            # Decided on Monday.
            default: warning
            checks:
              ConsoleLogging: off
              MissingTimeout: error
            """,
            "plimsoll.yaml");

    assertThat(policy)
        .isEqualTo(
            new Policy(
                "plimsoll.yaml",
                Map.of("ConsoleLogging", Severity.OFF, "MissingTimeout", Severity.ERROR),
                Optional.of(Severity.WARNING)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n", "checks:\n"})
  void readsNothingAsNoDecision(String text) {
    assertThat(PolicyReader.parse(text, "plimsoll.yaml"))
        .isEqualTo(new Policy("plimsoll.yaml", Map.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chekcs:                         | 1:1: error: [Policy] `chekcs` is no known key; a key named `checks` exists; allowed here: `checks`, `default`, `sensitive`
          severity: error                 | 1:1: error: [Policy] `severity` is no known key; allowed here: `checks`, `default`, `sensitive`
          checks: {ConsolLoging: error}   | 1:10: error: [Policy] `ConsolLoging` is no known check; a check named `ConsoleLogging` exists; allowed here:
          checks: {ConsoleLogging: eror}  | 1:26: error: [Policy] `eror` is no known severity; a severity named `error` exists; allowed here: `error`, `warning`, `off`
          checks: {ConsoleLogging: fatal} | 1:26: error: [Policy] `fatal` is no known severity; allowed here: `error`, `warning`, `off`
          checks: {ConsoleLogging: [off]} | 1:26: error: [Policy] `ConsoleLogging` has to be a word, but this is a list; allowed here: `error`, `warning`, `off`
          checks: {ConsoleLogging: }      | 1:25: error: [Policy] `ConsoleLogging` has to be a word, but this is empty; allowed here: `error`, `warning`, `off`
          checks: [ConsoleLogging]        | 1:9: error: [Policy] `checks` has to hold `name: value` lines, but this is a list
          checks: off                     | 1:9: error: [Policy] `checks` has to hold `name: value` lines, but this is a word
          off                             | 1:1: error: [Policy] the file has to hold `name: value` lines, but this is a word
          {default: off, default: error}  | 1:16: error: [Policy] `default` is written twice
          default: 1                      | 1:10: error: [Policy] `1` is no known severity; allowed here: `error`, `warning`, `off`
          checks: {                       | this is not YAML
          """)
  void refuses(String text, String mistake) {
    assertThatThrownBy(() -> PolicyReader.parse(text, "conf/plimsoll.yaml"))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageStartingWith("conf/plimsoll.yaml:")
        .hasMessageContaining(mistake);
  }

  @Test
  void refusesASecondDocument() {
    assertThatThrownBy(() -> PolicyReader.parse("default: off\n---\ndefault: error\n", "p.yaml"))
        .hasMessageStartingWith("p.yaml:3:1: error: [Policy] a second document begins here");
  }

  @Test
  void namesEveryMistakeAtOnce() {
    assertThatThrownBy(
            () -> PolicyReader.parse("defaults: error\nchecks:\n  Console: fatal\n", "p.yaml"))
        .message()
        .satisfies(message -> assertThat(message.lines()).hasSize(3));
  }

  @Test
  void findsTheNearestFileUpToTheRoot() throws IOException {
    Path module = Files.createDirectories(folder.resolve("root/group/module"));
    Files.writeString(folder.resolve(PolicyReader.FILE), "");
    assertThat(PolicyReader.find(module, folder.resolve("root"))).isEmpty();

    Path ofRoot = Files.writeString(folder.resolve("root/plimsoll.yaml"), "");
    assertThat(PolicyReader.find(module, folder.resolve("root"))).contains(ofRoot);

    Path ofModule = Files.writeString(module.resolve("plimsoll.yaml"), "");
    assertThat(PolicyReader.find(module, folder.resolve("root"))).contains(ofModule);
  }
}
