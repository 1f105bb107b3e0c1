package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a change of what is sensitive, and in which words. */
final class SensitiveLockTest {
  @TempDir Path folder;

  private static SensitiveMember member(String name, String mask, String redactor, String detail) {
    return new SensitiveMember(
        "com.acme.Customer",
        name,
        "component",
        "personal",
        mask,
        redactor,
        Place.of("com/acme/Customer.java:7"),
        detail);
  }

  private static SensitiveLock lock(SensitiveMember... members) {
    return SensitiveLock.of(List.of(members));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    SensitiveLock lock =
        lock(member("b", "BUCKET", "", "10"), member("a", "FULL", "com.acme.Half", ""));
    Path file = folder.resolve(SensitiveLock.FILE);

    lock.write(file);

    assertThat(SensitiveLock.read(file).differencesTo(lock)).isEmpty();
    assertThat(Files.readAllLines(file).subList(1, 3))
        .containsExactly(
            "com.acme.Customer\ta\tcomponent\tpersonal\tREDACTOR\tcom.acme.Half",
            "com.acme.Customer\tb\tcomponent\tpersonal\tBUCKET\t10");
  }

  @Test
  void lineNumbersDecideNothing() {
    SensitiveMember moved =
        new SensitiveMember(
            "com.acme.Customer",
            "a",
            "component",
            "personal",
            "FULL",
            "",
            Place.of("com/acme/Customer.java:99"),
            "");

    assertThat(lock(member("a", "FULL", "", "")).differencesTo(lock(moved))).isEmpty();
  }

  @Test
  void addedAndRemoved() {
    assertThat(lock(member("a", "FULL", "", "")).differencesTo(lock(member("b", "OMIT", "", ""))))
        .containsExactly(
            "- com.acme.Customer.a personal FULL    removed: nothing masks it any more",
            "+ com.acme.Customer.b personal OMIT    added");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "FULL, -, LAST_4, -, weakened: it shows more than before",
        "FULL, -, HMAC, customer, weakened: it shows more than before",
        "HMAC, -, YEAR, -, weakened: it shows more than before",
        "YEAR, -, MONTH, -, weakened: it shows more than before",
        "BUCKET, 10, BUCKET, 5, weakened: it shows more than before",
        "BUCKET, 5, BUCKET, 10, changed",
        "LAST_4, -, FULL, -, strengthened",
        "HMAC, a, HMAC, b, changed",
        "FULL, -, OMIT, -, changed"
      })
  void aChangeOfTheMask(String before, String detail, String after, String newDetail, String says) {
    List<String> differences =
        lock(member("a", before, "", detail == null ? "" : detail))
            .differencesTo(lock(member("a", after, "", newDetail == null ? "" : newDetail)));

    assertThat(differences).hasSize(1);
    assertThat(differences.get(0))
        .startsWith("~ com.acme.Customer.a personal " + before)
        .endsWith("    " + says);
  }

  @Test
  void aRedactorOfOnesOwnIsTheWeakest() {
    assertThat(
            lock(member("a", "LAST_4", "", ""))
                .differencesTo(lock(member("a", "FULL", "com.acme.Half", ""))))
        .containsExactly(
            "~ com.acme.Customer.a personal LAST_4 -> personal REDACTOR(com.acme.Half)    weakened:"
                + " it shows more than before");
  }

  @Test
  void anotherFileIsRefusedByItsPlace() throws IOException {
    Path file = folder.resolve(SensitiveLock.FILE);
    Files.writeString(file, "# a lock\n\n<<<<<<< HEAD\n");

    assertThatExceptionOfType(UnreadableFactsException.class)
        .isThrownBy(() -> SensitiveLock.read(file))
        .withMessageStartingWith("`sensitive.lock:3` is no line of a lock. To fix: ");
  }
}
