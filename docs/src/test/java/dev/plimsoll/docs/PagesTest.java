package dev.plimsoll.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PagesTest {
  private static final String GENERATED = "generated:";

  static List<Page> pages() throws IOException {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void excerptsAreInTheirFiles(Page page, @TempDir Path folder) throws IOException {
    CompiledSample sample = null;
    for (Page.Block block : page.blocks()) {
      if (block.source().isEmpty()) {
        continue;
      }
      String file;
      if (block.source().startsWith(GENERATED)) {
        sample = sample == null ? CompiledSample.into(folder) : sample;
        file = sample.generated(block.source().substring(GENERATED.length()));
      } else {
        file = Files.readString(Repository.ROOT.resolve(block.source()));
      }
      assertThat(new Excerpt(block.code()).missingFrom(file))
          .as("lines that %s shows and %s does not have", page, block.source())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) {
    assertThat(page.localLinks())
        .allSatisfy(link -> assertThat(page.path().resolveSibling(link)).exists());
  }

  @Test
  void indexListsEveryPage() throws IOException {
    Path docs = Repository.ROOT.resolve("docs");
    List<Path> listed =
        Page.of(docs.resolve("README.md")).localLinks().stream().map(docs::resolve).toList();

    assertThat(Page.all())
        .extracting(Page::path)
        .filteredOn(path -> docs.equals(path.getParent()) && !path.endsWith("README.md"))
        .isSubsetOf(listed);
  }

  @Test
  void javaInTheReadmeIsAnExcerpt() throws IOException {
    assertThat(Page.of(Repository.ROOT.resolve("README.md")).blocks())
        .filteredOn(block -> block.language().matches("java|xml"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(block.source()).isNotEmpty());
  }

  @Test
  void readmeNamesTheTwoCommands() throws IOException {
    String readme = Files.readString(Repository.ROOT.resolve("README.md"));

    assertThat(readme).contains("\nbash samples/demo.sh\n").contains("\nmvn verify\n");
    assertThat(Repository.ROOT.resolve(".ci/run"))
        .content()
        .contains(" mvn verify\n")
        .contains(" bash samples/demo.sh\n");
  }
}
