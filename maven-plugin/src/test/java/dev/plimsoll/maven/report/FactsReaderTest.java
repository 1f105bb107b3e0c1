package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactsReaderTest {
  @TempDir private Path folder;

  @Test
  void readsEveryKind() throws IOException {
    FactsFolder classes = new FactsFolder(folder.resolve("classes")).withClass("com.acme.Payments");
    classes.write(
        "findings",
        "com.acme.Payments",
        "ConsoleLogging\twarning\tcom/acme/Payments.java:7:5\tcom.acme.Payments#charge()\tno\tlog.info(\"x\")\thttps://x");
    classes.write(
        "operations",
        "com.acme.Payments",
        "com.acme.Payments#charge(com.acme.Order)\tpayments.charge\tcharge\tCLIENT\tcurrency=EUR,USD|ok=false,true\tdeclined|_OTHER\t\t0.1|1\t8\torder.id\tcom/acme/Payments.java:9");
    classes.write(
        "sensitive",
        "com.acme.Payments",
        "com.acme.Payments\tcard\tfield\tCARD\tLAST4\t\tcom/acme/Payments.java:4");
    classes.write(
        "health",
        "com.acme.Payments",
        "database\ttrue\t1000\t5000\tcom.acme.Payments#ping()\tcom/acme/Payments.java:20");
    classes.write(
        "waivers",
        "com.acme.Payments",
        "MissingTimeout\tlegacy\tteam\t2027-01-31\tcom.acme.Payments#old()\tcom/acme/Payments.java:30");

    Facts facts = FactsReader.read(classes.root());

    assertThat(facts.findings())
        .containsExactly(
            new Finding(
                "ConsoleLogging",
                Severity.WARNING,
                new Place("com/acme/Payments.java", 7, 5),
                "com.acme.Payments#charge()",
                "no",
                "log.info(\"x\")",
                "https://x"));
    assertThat(facts.operations())
        .containsExactly(
            new Operation(
                "com.acme.Payments#charge(com.acme.Order)",
                "payments.charge",
                "charge",
                "CLIENT",
                List.of("currency=EUR,USD", "ok=false,true"),
                List.of("declined", "_OTHER"),
                List.of(),
                List.of("0.1", "1"),
                8,
                List.of("order.id"),
                new Place("com/acme/Payments.java", 9, 0)));
    assertThat(facts.sensitive()).extracting(SensitiveMember::mask).containsExactly("LAST4");
    assertThat(facts.health()).extracting(HealthDependency::timeoutMillis).containsExactly(1000L);
    assertThat(facts.waivers()).extracting(Waiver::owner).containsExactly("team");
  }

  @Test
  void readsJars() throws IOException {
    FactsFolder classes = new FactsFolder(folder.resolve("classes")).withClass("A");
    classes.finding("A", "ConsoleLogging", "A.java:1");

    assertThat(FactsReader.read(classes.jar(folder.resolve("a.jar"))))
        .isEqualTo(FactsReader.read(classes.root()));
  }

  @Test
  void restoresWhatIsEscaped() throws IOException {
    FactsFolder classes = new FactsFolder(folder).withClass("A");
    classes.write("findings", "A", "C\terror\tA.java:1\tA\ta\\tb\\nc\\rd\\\\ne\t\t");
    classes.write(
        "operations", "A", "A#a()\t\ta\tINTERNAL\tk=x\\\\py|l=z\t\t\t\t0\ta\\\\\\\\pb\tA.java:1");

    Facts facts = FactsReader.read(classes.root());

    assertThat(facts.findings().get(0).message()).isEqualTo("a\tb\nc\rd\\ne");
    assertThat(facts.operations().get(0).labels()).containsExactly("k=x|y", "l=z");
    assertThat(facts.operations().get(0).attributes()).containsExactly("a\\pb");
  }

  @Test
  void ignoresFactsOfDeletedTypes() throws IOException {
    FactsFolder classes = new FactsFolder(folder).withClass("com.acme.Here");
    classes.finding("com.acme.Gone", "ConsoleLogging", "com/acme/Gone.java:1");

    assertThat(FactsReader.read(classes.root())).isEqualTo(Facts.NONE);
  }

  @Test
  void keepsFactsOfPackages() throws IOException {
    FactsFolder classes = new FactsFolder(folder);
    classes.finding("com.acme.package-info", "ExpiredWaiver", "com/acme/package-info.java:1");

    assertThat(FactsReader.read(classes.root()).findings()).hasSize(1);
  }

  @Test
  void ignoresColumnsOfLaterWriters() throws IOException {
    FactsFolder classes = new FactsFolder(folder).withClass("A");
    classes.write("findings", "A", "C\terror\tA.java:1\tA\tm\tf\tl\tlater\tstill later");

    assertThat(FactsReader.read(classes.root()).findings().get(0).link()).isEqualTo("l");
  }

  @Test
  void refusesVersionsItDoesNotKnow() throws IOException {
    FactsFolder classes = new FactsFolder(folder.resolve("classes")).withClass("A");
    classes.writeText("findings", "A", "#plimsoll findings 2\n");

    assertThatThrownBy(() -> FactsReader.read(classes.root()))
        .isInstanceOf(UnreadableFactsException.class)
        .hasMessage(
            "`classes/META-INF/plimsoll/findings/A.tsv` has version `2` of the `findings` facts, but"
                + " this plimsoll-maven-plugin reads version `1`. To fix: use the version of"
                + " plimsoll-maven-plugin that its module was compiled with, or a later one.");
  }

  @Test
  void refusesDamagedFiles() throws IOException {
    FactsFolder classes = new FactsFolder(folder).withClass("A").withClass("B");
    classes.writeText("findings", "A", "ConsoleLogging\n");
    assertThatThrownBy(() -> FactsReader.read(classes.root()))
        .hasMessageContaining("does not begin with `#plimsoll findings 1`");

    classes.write("findings", "A", "ConsoleLogging\twarning");
    assertThatThrownBy(() -> FactsReader.read(classes.root()))
        .hasMessageContaining("A.tsv:2` has 2 columns, but `findings` facts have 7");
  }

  @Test
  void readsNothingWhereNothingIs() throws IOException {
    Path text = Files.writeString(folder.resolve("no.zip"), "no archive");

    assertThat(FactsReader.read(folder.resolve("missing"))).isEqualTo(Facts.NONE);
    assertThat(FactsReader.read(folder)).isEqualTo(Facts.NONE);
    assertThat(FactsReader.read(Files.copy(text, folder.resolve("no.pom")))).isEqualTo(Facts.NONE);
  }

  @Test
  void mergesInAnyOrder() throws IOException {
    FactsFolder a = new FactsFolder(folder.resolve("a")).withClass("A");
    a.finding("A", "ConsoleLogging", "A.java:20");
    FactsFolder b = new FactsFolder(folder.resolve("b")).withClass("B").withClass("A");
    b.finding("B", "ConsoleLogging", "B.java:3");
    b.finding("A", "ConsoleLogging", "A.java:20");

    List<Facts> facts = List.of(FactsReader.read(a.root()), FactsReader.read(b.root()));

    assertThat(Facts.merge(facts)).isEqualTo(Facts.merge(List.of(facts.get(1), facts.get(0))));
    assertThat(Facts.merge(facts).findings())
        .extracting(finding -> finding.place().fileAndLine())
        .containsExactly("A.java:20", "B.java:3");
  }
}
