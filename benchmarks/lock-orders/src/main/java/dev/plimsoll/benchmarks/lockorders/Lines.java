package dev.plimsoll.benchmarks.lockorders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Counts the lines of the sources of jars: of each file up to the last one with code. */
final class Lines {
  private final Map<String, Integer> last = new HashMap<>();

  void add(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
          try (InputStream in = zip.getInputStream(entry)) {
            new ClassReader(in).accept(new Counter(), ClassReader.SKIP_FRAMES);
          }
        }
      }
    }
  }

  long count() {
    return last.values().stream().mapToLong(Integer::longValue).sum();
  }

  int files() {
    return last.size();
  }

  private final class Counter extends ClassVisitor {
    private String file;

    Counter() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int flags, String name, String signature, String above, String[] interfaces) {
      file = name;
    }

    @Override
    public void visitSource(String source, String debug) {
      file = file.substring(0, file.lastIndexOf('/') + 1) + source;
    }

    @Override
    public MethodVisitor visitMethod(
        int flags, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          last.merge(file, line, Math::max);
        }
      };
    }
  }
}
