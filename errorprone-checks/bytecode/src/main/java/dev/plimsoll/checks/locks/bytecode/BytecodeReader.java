package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Program;
import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.checks.model.ModelRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The front end for class files: adds what their methods do with locks to a program.
 *
 * <p>All places are opened first, since a call in one may lead into another; then each is read.
 */
public final class BytecodeReader {
  private static final String SUFFIX = ".class";

  private final Program program;
  private final Consumer<String> bugs;
  private final Hierarchy hierarchy;
  private final Set<String> known = new HashSet<>();
  private final Methods methods;

  /**
   * Starts reading into a program, with what Plimsoll knows of libraries.
   *
   * @param bugs is told of methods that were left out because of a bug in Plimsoll
   */
  public BytecodeReader(Program program, Consumer<String> bugs) {
    this(program, List.of(), bugs);
  }

  /**
   * Starts reading into a program.
   *
   * @param models the user's own rows
   * @param bugs is told of methods that were left out because of a bug in Plimsoll
   * @throws MalformedModelException if a row cannot be read
   */
  public BytecodeReader(Program program, List<ModelRow> models, Consumer<String> bugs) {
    this.program = program;
    LockTable table = LockTable.load(models);
    this.hierarchy = new Hierarchy(table);
    this.methods = new Methods(hierarchy, table);
    this.bugs = bugs;
  }

  /**
   * Learns which classes a folder or jar has; one that another has already is passed over.
   *
   * @throws IOException where the place or a class in it could not be read; the message names it
   */
  public void open(Path location) throws IOException {
    visit(location, hierarchy::read, shape -> hierarchy.add(shape, location));
  }

  /**
   * Reads the classes of a folder or jar that was opened.
   *
   * @return the files that they were compiled from, with the package as folders
   * @throws IOException where the place or a class in it could not be read; the message names it
   */
  public Set<String> read(Path location) throws IOException {
    Set<String> files = new TreeSet<>();
    visit(
        location,
        classFile -> code(classFile, location),
        code -> code.ifPresent(type -> files.add(ClassCode.read(type, program, methods, bugs))));
    return files;
  }

  private Optional<ClassNode> code(byte[] classFile, Path location) {
    ClassReader reader = new ClassReader(classFile);
    String name = ClassShape.binary(reader.getClassName());
    /* A jar may have a class twice, too; then the first counts. */
    if (!hierarchy.isFrom(name, location) || !known.add(name)) {
      return Optional.empty();
    }
    ClassNode type = new ClassNode();
    reader.accept(type, ClassReader.SKIP_FRAMES);
    return Optional.of(type);
  }

  private static <T> void visit(Path location, Function<byte[], T> parser, Consumer<T> visitor)
      throws IOException {
    if (Files.isDirectory(location)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(location)) {
        files = all.filter(file -> isClass(location.relativize(file).toString())).sorted().toList();
      }
      for (Path file : files) {
        String name = location.getFileName() + "/" + location.relativize(file);
        visitor.accept(parse(name, () -> Files.readAllBytes(file), parser));
      }
    } else {
      try (ZipFile jar = archive(location)) {
        List<? extends ZipEntry> entries =
            jar.stream()
                .filter(entry -> isClass(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
          String name = location.getFileName() + "!/" + entry.getName();
          visitor.accept(parse(name, () -> bytes(jar, entry), parser));
        }
      }
    }
  }

  private static ZipFile archive(Path location) throws IOException {
    try {
      return new ZipFile(location.toFile());
    } catch (IOException e) {
      throw unreadable(location.getFileName().toString(), e);
    }
  }

  private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /* ASM tells of a damaged class, and of one that is too new, by any exception that comes. */
  private static <T> T parse(String name, Callable<byte[]> bytes, Function<byte[], T> parser)
      throws IOException {
    try {
      return parser.apply(bytes.call());
    } catch (Exception e) {
      throw unreadable(name, e);
    }
  }

  private static IOException unreadable(String name, Exception cause) {
    return new IOException(
        "`%s` could not be read: %s".formatted(name.replace('\\', '/'), cause), cause);
  }

  /* Of a multi-release jar what every Java can run; modules have no code. */
  private static boolean isClass(String name) {
    return name.endsWith(SUFFIX)
        && !name.startsWith("META-INF")
        && !name.endsWith("module-info.class")
        && !name.endsWith("package-info.class");
  }
}
