package dev.plimsoll.checks.locks.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.checks.locks.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

final class BugTest {
  private final Hierarchy hierarchy = new Hierarchy(LockTable.load(List.of()));
  private final List<String> bugs = new ArrayList<>();

  @Test
  void strangeCodeIsNone() {
    read(Opcodes.V17, methods(), code -> code.visitInsn(Opcodes.POP));
    read(Opcodes.V17, methods(), code -> code.visitVarInsn(Opcodes.ALOAD, 7));
    read(Opcodes.V17, methods(), code -> code.visitInsn(Opcodes.MONITORENTER));

    assertThat(bugs).isEmpty();
  }

  /** A subroutine that calls itself never ends. */
  @Test
  void strangeSubroutineIsNone() {
    read(
        Opcodes.V1_4,
        methods(),
        code -> {
          Label self = new Label();
          code.visitJumpInsn(Opcodes.JSR, self);
          code.visitInsn(Opcodes.RETURN);
          code.visitLabel(self);
          code.visitJumpInsn(Opcodes.JSR, self);
        });

    assertThat(bugs).isEmpty();
  }

  /** The table of locks is what the interpreter looks into here. */
  @Test
  void failureOfTheInterpreterIsOne() {
    read(
        Opcodes.V17,
        new Methods(hierarchy, null),
        code ->
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "yield", "()V", false));

    assertThat(bugs).hasSize(2).allMatch(bug -> bug.contains("NullPointerException"));
    assertThat(bugs.get(0))
        .startsWith("[Internal] Plimsoll failed on `com.acme.A#run()`; this is a bug in Plimsoll");
    assertThat(bugs.get(1)).startsWith("[Internal] Plimsoll failed on `com.acme.A#stop()`;");
  }

  private Methods methods() {
    return new Methods(hierarchy, LockTable.load(List.of()));
  }

  private void read(int version, Methods methods, Consumer<MethodVisitor> code) {
    ClassNode type = new ClassNode();
    type.visit(version, Opcodes.ACC_PUBLIC, "com/acme/A", null, "java/lang/Object", null);
    method(type, "run", code);
    method(type, "stop", code);
    ClassWriter bytes = new ClassWriter(0);
    type.accept(bytes);
    hierarchy.add(hierarchy.read(bytes.toByteArray()), Path.of("a.jar"));
    ClassCode.read(type, new Program(), methods, bugs::add);
  }

  private static void method(ClassNode type, String name, Consumer<MethodVisitor> body) {
    int flags = Opcodes.ACC_STATIC | Opcodes.ACC_SYNCHRONIZED;
    MethodVisitor code = type.visitMethod(flags, name, "()V", null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
  }
}
