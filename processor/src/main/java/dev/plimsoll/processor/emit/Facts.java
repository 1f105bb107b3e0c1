package dev.plimsoll.processor.emit;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.Places;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Collects the facts of a compilation and writes them, one file for each kind and type. */
public final class Facts {
  private static final int VERSION = 1;

  private final Filer filer;
  private final Elements elements;
  private final Map<String, File> files = new TreeMap<>();

  /** Creates an empty collection. */
  public Facts(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /** Adds a fact about an element; a cell that is an {@code Iterable} is a list. */
  public void add(String kind, Element element, Object... cells) {
    TypeElement origin = Places.outermost(element);
    String path = "META-INF/plimsoll/" + kind + "/" + elements.getBinaryName(origin) + ".tsv";
    files
        .computeIfAbsent(path, unused -> new File(kind, origin, new TreeSet<>()))
        .lines()
        .add(Joiner.on('\t').join(Arrays.stream(cells).map(Facts::text).iterator()));
  }

  private static String text(Object cell) {
    if (!(cell instanceof Iterable<?> items)) {
      return escaped(cell.toString());
    }
    ImmutableList.Builder<String> list = ImmutableList.builder();
    for (Object item : items) {
      list.add(escaped(item.toString()).replace("|", "\\p"));
    }
    return Joiner.on('|').join(list.build());
  }

  /** Writes every file. */
  public void write() {
    files.forEach(this::write);
    files.clear();
  }

  private void write(String path, File file) {
    try {
      FileObject resource =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, file.origin());
      try (Writer writer =
          new OutputStreamWriter(resource.openOutputStream(), StandardCharsets.UTF_8)) {
        writer.write("#plimsoll " + file.kind() + " " + VERSION + "\n");
        for (String line : file.lines()) {
          writer.write(line + "\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private record File(String kind, TypeElement origin, TreeSet<String> lines) {}
}
