package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.LockEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class declares, without its code.
 *
 * @param name the binary name
 * @param access the flags
 * @param supertypes the binary names of the superclass and the interfaces, in this order
 * @param methods the flags of its methods, by name and descriptor
 * @param accessors what methods return that only read a field for a neighbour, by the same
 * @param given what its private final fields always hold, by name, where rows tell of it
 * @param isInner whether its objects know the object around them
 */
record ClassShape(
    String name,
    int access,
    List<String> supertypes,
    Map<String, Integer> methods,
    Map<String, Accessor> accessors,
    Map<String, LockEffect.Kind> given,
    boolean isInner) {
  /** A field that a synthetic method reads, of its only argument or static. */
  record Accessor(String owner, String field, String type, boolean isStatic) {}

  private static final int OUTER_THIS = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;

  static ClassShape read(byte[] classFile, Words words, LockTable table) {
    Reader reader = new Reader(words, table);
    new ClassReader(classFile).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return reader.shape();
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  static String binary(String internalName) {
    return internalName.replace('/', '.');
  }

  private static final class Reader extends ClassVisitor {
    private final List<String> supertypes = new ArrayList<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private final Map<String, Accessor> accessors = new HashMap<>();
    private String name;
    private int access;
    private final Words words;
    private final GivenReader given;
    private boolean inner;

    Reader(Words words, LockTable table) {
      super(Opcodes.ASM9);
      this.words = words;
      this.given = new GivenReader(table);
    }

    @Override
    public void visit(
        int version,
        int flags,
        String internalName,
        String signature,
        String superName,
        String[] interfaces) {
      name = words.of(binary(internalName));
      access = flags;
      if (superName != null) {
        supertypes.add(words.of(binary(superName)));
      }
      for (String each : interfaces) {
        supertypes.add(words.of(binary(each)));
      }
    }

    @Override
    public FieldVisitor visitField(
        int flags, String field, String descriptor, String signature, Object value) {
      inner |= (flags & OUTER_THIS) == OUTER_THIS && field.startsWith("this$");
      given.field(flags, field, descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int flags, String method, String descriptor, String signature, String[] exceptions) {
      methods.put(words.of(method + descriptor), flags);
      return (flags & Opcodes.ACC_SYNTHETIC) != 0 && method.startsWith("access$")
          ? new AccessorReader(method + descriptor)
          : given.reads(method) ? given : null;
    }

    ClassShape shape() {
      return new ClassShape(
          name,
          access,
          List.copyOf(supertypes),
          methods,
          Map.copyOf(accessors),
          given.given(),
          inner);
    }

    /* One field is read and returned, and nothing else happens. */
    private final class AccessorReader extends MethodVisitor {
      private final String method;
      private Accessor read;
      private int instructions;

      AccessorReader(String method) {
        super(Opcodes.ASM9);
        this.method = method;
      }

      @Override
      public void visitVarInsn(int opcode, int variable) {
        instructions++;
      }

      @Override
      public void visitInsn(int opcode) {
        instructions++;
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String called, String descriptor, boolean isInterface) {
        read = null;
        instructions = Integer.MAX_VALUE / 2;
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        instructions++;
        if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
          read =
              new Accessor(
                  binary(owner),
                  field,
                  Type.getType(descriptor).getClassName(),
                  opcode == Opcodes.GETSTATIC);
        }
      }

      @Override
      public void visitEnd() {
        if (read != null && instructions == (read.isStatic() ? 2 : 3)) {
          accessors.put(method, read);
        }
      }
    }
  }
}
