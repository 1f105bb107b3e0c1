package dev.plimsoll.processor.emit;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Collects the services of a compilation and lists them in {@code META-INF/services}.
 *
 * <p>A compilation of a part of the sources keeps what an earlier one listed, as long as the class
 * is still there. Names are sorted, so that the file does not tell in which order types were seen.
 */
public final class Services {
  private final Filer filer;
  private final Elements elements;
  private final Map<String, Map<String, TypeElement>> services = new TreeMap<>();

  /** Creates an empty collection. */
  public Services(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /** Adds a provider, given by its canonical name, of a top-level class. */
  public void add(String service, String provider, TypeElement origin) {
    services.computeIfAbsent(service, unused -> new TreeMap<>()).put(provider, origin);
  }

  /** Writes every file. */
  public void write() {
    services.forEach(this::write);
    services.clear();
  }

  private void write(String service, Map<String, TypeElement> providers) {
    String path = "META-INF/services/" + service;
    try {
      Set<String> names = earlier(path);
      names.addAll(providers.keySet());
      FileObject file =
          filer.createResource(
              StandardLocation.CLASS_OUTPUT, "", path, providers.values().toArray(Element[]::new));
      try (Writer writer =
          new OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8)) {
        for (String name : names) {
          writer.write(name + "\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> earlier(String path) throws IOException {
    Set<String> names = new TreeSet<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream(),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(name -> elements.getTypeElement(name) != null).forEach(names::add);
    } catch (FileNotFoundException | NoSuchFileException none) {
      /* The first compilation into this directory. */
    }
    return names;
  }
}
