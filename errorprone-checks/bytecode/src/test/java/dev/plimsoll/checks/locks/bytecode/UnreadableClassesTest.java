package dev.plimsoll.checks.locks.bytecode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.checks.locks.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnreadableClassesTest {
  @TempDir private Path folder;

  private final BytecodeReader reader = new BytecodeReader(new Program(), any -> {});

  @Test
  void namesTheClassThatIsTooNew() throws IOException {
    byte[] tooNew = sound();
    tooNew[7] = (byte) 200;
    Path jar = jar(tooNew);

    assertThatThrownBy(() -> reader.open(jar))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("`one.jar!/com/acme/A.class` could not be read")
        .hasMessageContaining("200");
  }

  @Test
  void namesTheClassThatEndsEarly() throws IOException {
    Path jar = jar(Arrays.copyOf(sound(), 40));

    assertThatThrownBy(() -> reader.open(jar))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("`one.jar!/com/acme/A.class` could not be read");
  }

  @Test
  void namesTheFolderOfADamagedClass() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/com/acme"));
    Files.write(classes.resolve("A.class"), new byte[] {1});

    assertThatThrownBy(() -> reader.open(folder.resolve("classes")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("`classes/com/acme/A.class` could not be read");
  }

  @Test
  void namesTheJarThatIsNone() throws IOException {
    Path jar = Files.writeString(folder.resolve("one.jar"), "no archive");

    assertThatThrownBy(() -> reader.open(jar))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("`one.jar` could not be read");
  }

  private byte[] sound() throws IOException {
    Path classes =
        new CompiledProgram(Files.createDirectories(folder.resolve("sound")))
            .source("A.java", "package com.acme; class A {}")
            .compile();
    return Files.readAllBytes(classes.resolve("com/acme/A.class"));
  }

  private Path jar(byte[] classFile) throws IOException {
    Path jar = folder.resolve("one.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("com/acme/A.class"));
      out.write(classFile);
      out.closeEntry();
    }
    return jar;
  }
}
