package dev.plimsoll.benchmarks.compiletime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A library that can be compiled.
 *
 * @param folder where its files and the results are
 * @param sources its source files, absolute
 * @param classPath what they are compiled against; the library's own jar comes last, so that a file
 *     that cannot be compiled does not take others with it
 */
record Library(Coordinates coordinates, Path folder, List<Path> sources, List<Path> classPath) {
  /** The library as part of a program that has this jar too. */
  Library with(Path jar) {
    List<Path> longer = new ArrayList<>(classPath);
    longer.add(jar);
    return new Library(coordinates, folder, sources, List.copyOf(longer));
  }

  Library withSources(List<Path> kept) {
    return new Library(coordinates, folder, List.copyOf(kept), classPath);
  }
}
