package dev.plimsoll.checks.locks.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The subroutines that compilers before Java 6 made of {@code finally}. */
final class Subroutines {
  private Subroutines() {}

  /** Returns the method with each subroutine in the places that call it. */
  static MethodNode inlined(MethodNode method, int classVersion) throws AnalyzerException {
    if ((classVersion & 0xFFFF) > Opcodes.V1_6) {
      return method;
    }
    String[] exceptions = method.exceptions.toArray(String[]::new);
    MethodNode inlined =
        new MethodNode(
            Opcodes.ASM9, method.access, method.name, method.desc, method.signature, exceptions);
    try {
      method.accept(
          new JSRInlinerAdapter(
              inlined, method.access, method.name, method.desc, method.signature, exceptions));
    } catch (RuntimeException e) {
      /* How ASM tells of subroutines that no compiler makes. */
      throw new AnalyzerException(null, e.getMessage());
    }
    return inlined;
  }
}
