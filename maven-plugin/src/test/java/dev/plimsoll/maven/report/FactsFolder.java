package dev.plimsoll.maven.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A class output as a compilation leaves it, for tests. */
record FactsFolder(Path root) {
  FactsFolder withClass(String type) throws IOException {
    Path file = root.resolve(type.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) 0xCA, (byte) 0xFE});
    return this;
  }

  void write(String kind, String type, String... lines) throws IOException {
    writeText(kind, type, "#plimsoll " + kind + " 1\n" + String.join("\n", lines) + "\n");
  }

  void writeText(String kind, String type, String text) throws IOException {
    Path file = root.resolve("META-INF/plimsoll/" + kind + "/" + type + ".tsv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void finding(String type, String check, String place) throws IOException {
    write("findings", type, check + "\terror\t" + place + "\t" + type + "\tmessage\t\t");
  }

  Path jar(Path file) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Path each : files) {
        jar.putNextEntry(new JarEntry(root.relativize(each).toString()));
        Files.copy(each, jar);
        jar.closeEntry();
      }
    }
    return file;
  }
}
