package dev.plimsoll.checks.locks.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.MethodNode;

/** The subroutines that compilers before Java 6 made of {@code finally}. */
final class Subroutines {
  private Subroutines() {}

  /** Returns the method with each subroutine in the places that call it. */
  static MethodNode inlined(MethodNode method, int classVersion) {
    if ((classVersion & 0xFFFF) > Opcodes.V1_6) {
      return method;
    }
    String[] exceptions = method.exceptions.toArray(String[]::new);
    MethodNode inlined =
        new MethodNode(
            Opcodes.ASM9, method.access, method.name, method.desc, method.signature, exceptions);
    method.accept(
        new JSRInlinerAdapter(
            inlined, method.access, method.name, method.desc, method.signature, exceptions));
    return inlined;
  }
}
