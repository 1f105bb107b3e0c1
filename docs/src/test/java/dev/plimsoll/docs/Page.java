package dev.plimsoll.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, with what can be checked about it. */
record Page(Path path, String text) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?:<!-- excerpt of (\\S+) -->\\n)?```(\\w*)\\n(.*?)\\n```\\n", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s#]+)(?:#[^)]*)?\\)");

  /** A fenced block of code; {@code source} is empty where it is not said to be an excerpt. */
  record Block(String source, String language, String code) {}

  /** README.md and everything under docs/. */
  static List<Page> all() throws IOException {
    List<Page> pages = new ArrayList<>();
    pages.add(of(Repository.ROOT.resolve("README.md")));
    try (Stream<Path> paths = Files.walk(Repository.ROOT.resolve("docs"))) {
      for (Path path : paths.filter(Page::isPage).sorted().toList()) {
        pages.add(of(path));
      }
    }
    return pages;
  }

  static Page of(Path path) throws IOException {
    return new Page(path, Files.readString(path));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      String source = matcher.group(1) == null ? "" : matcher.group(1);
      blocks.add(new Block(source, matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }

  /** The targets of links that stay in the repository. */
  List<String> localLinks() {
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }

  @Override
  public String toString() {
    return Repository.ROOT.relativize(path).toString();
  }

  private static boolean isPage(Path path) {
    return path.toString().endsWith(".md") && !path.toString().contains("/target/");
  }
}
