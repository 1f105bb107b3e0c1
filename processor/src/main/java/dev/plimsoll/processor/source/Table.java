package dev.plimsoll.processor.source;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that lie beside classes: a row on each line, its cells joined by tabs. */
public final class Table {
  private Table() {}

  /**
   * Returns the rows of a table.
   *
   * @param neighbour a class in whose package it lies
   * @throws IllegalStateException if a row has not so many cells
   */
  public static ImmutableList<List<String>> rows(Class<?> neighbour, String name, int cells) {
    try (BufferedReader lines = open(neighbour, name)) {
      ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          List<String> row = Splitter.on('\t').splitToList(line);
          if (row.size() != cells) {
            throw new IllegalStateException(
                "%s has a row that is not of %d cells: %s".formatted(name, cells, line));
          }
          rows.add(row);
        }
      }
      return rows.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /* What is cached, another compilation of this JVM closes when it ends. */
  private static BufferedReader open(Class<?> neighbour, String name) throws IOException {
    URLConnection connection = neighbour.getResource(name).openConnection();
    connection.setUseCaches(false);
    return new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }
}
