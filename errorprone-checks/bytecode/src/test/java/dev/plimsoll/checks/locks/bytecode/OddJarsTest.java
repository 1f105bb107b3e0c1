package dev.plimsoll.checks.locks.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.locks.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Jars as they come, signed, for several Javas, from other compilers. */
final class OddJarsTest {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final List<String> bugs = new ArrayList<>();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        Opcodes.V1_1,
        Opcodes.V1_4,
        Opcodes.V1_5,
        Opcodes.V1_8,
        Opcodes.V17,
        Opcodes.V21,
        Opcodes.V25
      })
  void classesOfEveryAgeAreRead(int version) throws IOException {
    entries.put("com/acme/A.class", classFile(version, "com/acme/A"));

    assertThat(read()).containsExactly("com/acme/A.java");
  }

  @Test
  void ofSeveralVersionsTheOneForEveryJavaCounts() throws IOException {
    entries.put("com/acme/A.class", classFile(Opcodes.V1_8, "com/acme/A"));
    entries.put("META-INF/versions/11/com/acme/B.class", classFile(Opcodes.V11, "com/acme/B"));
    entries.put("META-INF/versions/99/com/acme/A.class", new byte[] {1});

    assertThat(read()).containsExactly("com/acme/A.java");
  }

  @Test
  void whatIsNoCodeIsPassedOver() throws IOException {
    entries.put("module-info.class", new byte[] {1});
    entries.put("com/acme/package-info.class", new byte[] {1});
    entries.put("META-INF/ACME.SF", "Signature-Version: 1.0\n".getBytes(UTF_8));
    entries.put("META-INF/ACME.RSA", new byte[] {1});
    entries.put("lib/inner.jar", new byte[] {1});
    entries.put("com/acme/folder.class/", new byte[0]);

    assertThat(read()).isEmpty();
  }

  @Test
  void aClassIsWhatItSaysAndNotWhereItLies() throws IOException {
    entries.put("../../up.class", classFile(Opcodes.V17, "com/acme/Up"));
    entries.put("BOOT-INF/classes/com/acme/In.class", classFile(Opcodes.V17, "com/acme/In"));
    entries.put("\u00fc\u4e2d.class", classFile(Opcodes.V17, "com/acme/\u00fc\u4e2d"));

    assertThat(read())
        .containsExactly("com/acme/In.java", "com/acme/Up.java", "com/acme/\u00fc\u4e2d.java");
  }

  @Test
  void ofTwoClassesOfOneNameTheFirstCounts() throws IOException {
    entries.put("com/acme/A.class", classFile(Opcodes.V17, "com/acme/A"));
    entries.put("old/com/acme/A.class", classFile(Opcodes.V1_4, "com/acme/A"));

    assertThat(read()).containsExactly("com/acme/A.java");
  }

  private Set<String> read() throws IOException {
    Path jar = folder.resolve("odd.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    BytecodeReader reader = new BytecodeReader(new Program(), bugs::add);
    reader.open(jar);
    Set<String> files = reader.read(jar);
    assertThat(bugs).isEmpty();
    return files;
  }

  private static byte[] classFile(int version, String name) {
    ClassWriter type = new ClassWriter(0);
    type.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor code =
        type.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED, "run", "()V", null, null);
    code.visitCode();
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    type.visitEnd();
    return type.toByteArray();
  }
}
