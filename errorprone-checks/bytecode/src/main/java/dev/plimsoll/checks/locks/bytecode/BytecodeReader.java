package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;

/**
 * The front end for class files: adds what their methods do with locks to a program.
 *
 * <p>All places are opened first, since a call in one may lead into another; then each is read.
 */
public final class BytecodeReader {
  private static final String SUFFIX = ".class";

  private final Program program;
  private final Hierarchy hierarchy = new Hierarchy();
  private final Methods methods = new Methods(hierarchy, LockTable.load());

  /** Starts reading into a program. */
  public BytecodeReader(Program program) {
    this.program = program;
  }

  /** Learns which classes a folder or jar has; one that another has already is passed over. */
  public void open(Path location) throws IOException {
    visit(location, classFile -> hierarchy.add(ClassShape.read(classFile), location));
  }

  /**
   * Reads the classes of a folder or jar that was opened.
   *
   * @return the files that they were compiled from, with the package as folders
   */
  public Set<String> read(Path location) throws IOException {
    Set<String> files = new TreeSet<>();
    visit(
        location,
        classFile -> {
          String type = ClassShape.binary(new ClassReader(classFile).getClassName());
          if (hierarchy.isFrom(type, location)) {
            files.add(ClassCode.read(classFile, program, methods));
          }
        });
    return files;
  }

  private static void visit(Path location, Consumer<byte[]> visitor) throws IOException {
    if (Files.isDirectory(location)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(location)) {
        files = all.filter(file -> isClass(location.relativize(file).toString())).sorted().toList();
      }
      for (Path file : files) {
        visitor.accept(Files.readAllBytes(file));
      }
    } else {
      try (ZipFile jar = new ZipFile(location.toFile())) {
        List<? extends ZipEntry> entries =
            jar.stream()
                .filter(entry -> isClass(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
          try (InputStream in = jar.getInputStream(entry)) {
            visitor.accept(in.readAllBytes());
          }
        }
      }
    }
  }

  /* Of a multi-release jar what every Java can run; modules have no code. */
  private static boolean isClass(String name) {
    return name.endsWith(SUFFIX)
        && !name.startsWith("META-INF")
        && !name.endsWith("module-info.class")
        && !name.endsWith("package-info.class");
  }
}
