package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Block;
import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.Confinement;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.MethodId;
import dev.plimsoll.checks.locks.Place;
import dev.plimsoll.checks.locks.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Reads the methods of one class into a program. */
final class ClassCode {
  private final Program program;
  private final Methods methods;
  private final Consumer<String> bugs;
  private final Hierarchy hierarchy;
  private final ClassNode type;
  private final String name;
  private final String file;
  private final boolean accepted;
  private final Map<String, MethodNode> lambdas = new HashMap<>();
  private final Set<String> finals = new HashSet<>();
  private final Map<String, Optional<AccessPath>> aliases = new LinkedHashMap<>();
  private int numbers;

  private ClassCode(Program program, Methods methods, ClassNode type, Consumer<String> bugs) {
    this.program = program;
    this.methods = methods;
    this.bugs = bugs;
    this.hierarchy = methods.hierarchy();
    this.type = type;
    this.name = hierarchy.words().of(ClassShape.binary(type.name));
    this.file = hierarchy.words().of(file(type));
    this.accepted = Annotations.waive(type.invisibleAnnotations);
  }

  /** Reads a class; returns the file that it was compiled from. */
  static String read(ClassNode type, Program program, Methods methods, Consumer<String> bugs) {
    ClassCode code = new ClassCode(program, methods, type, bugs);
    code.read();
    return code.file;
  }

  private static String file(ClassNode type) {
    String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
    String simple = type.name.substring(folder.length());
    int nested = simple.indexOf('$', 1);
    return folder
        + (type.sourceFile == null
            ? (nested < 0 ? simple : simple.substring(0, nested)) + ".java"
            : type.sourceFile);
  }

  private void read() {
    program.addType(
        name,
        hierarchy.find(name).orElseThrow().supertypes().stream()
            .filter(each -> !MethodId.isPlatform(each) || Hierarchy.isService(each))
            .toList());
    type.fields.stream()
        .filter(field -> (field.access & Opcodes.ACC_FINAL) != 0)
        .forEach(field -> finals.add(field.name));
    addOrder(type.invisibleAnnotations, "");
    List<MethodNode> bodies = new ArrayList<>();
    for (MethodNode each : type.methods) {
      addOrder(each.invisibleAnnotations, "." + each.name);
      if ((each.access & Opcodes.ACC_SYNTHETIC) != 0 && each.name.startsWith("lambda$")) {
        lambdas.put(each.name + each.desc, each);
      } else if (each.instructions.size() > 0) {
        bodies.add(each);
      }
    }
    bodies.forEach(this::read);
    aliases.forEach((field, value) -> value.ifPresent(path -> program.addAlias(name, field, path)));
  }

  private void addOrder(List<AnnotationNode> annotations, String member) {
    String simple = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    Annotations.order(
            annotations,
            simple,
            member,
            field -> type.fields.stream().anyMatch(each -> each.name.equals(field)))
        .ifPresent(program::add);
  }

  private void read(MethodNode method) {
    MethodId id = methods.id(name, method.name, method.desc);
    boolean constructs = method.name.equals("<init>");
    try {
      MethodNode code = Subroutines.inlined(method, type.version);
      MethodSource source = source(id, code);
      CodeReader reader =
          new CodeReader(type.name, code, source, methods, entry(code, source), constructs).read();
      AccessPath returned = method.desc.startsWith("()L") ? reader.returned() : null;
      if (constructs || method.name.equals("<clinit>")) {
        noteAliases(code, reader);
      }
      List<Lock> around = around(method);
      if (!around.isEmpty() || returned != null || !reader.isEmpty()) {
        program.add(reader.body(traits(method, returned, reader), around));
      }
      readLambdas(source, reader);
    } catch (AnalyzerException e) {
      /* XXX: code that no compiler of Java writes; the method counts as one that takes no lock. */
      if (Bug.isCauseOf(e)) {
        bugs.accept(Bug.text(id, e));
      }
    } catch (RuntimeException e) {
      bugs.accept(Bug.text(id, e));
    }
  }

  /* The thread that it is confined to, and its monitor. */
  private List<Lock> around(MethodNode method) {
    List<Lock> around = new ArrayList<>(2);
    Confinement confinement = methods.table().confinement();
    Annotations.thread(confinement, method.invisibleAnnotations, method.visibleAnnotations)
        .or(
            () ->
                Annotations.thread(confinement, type.invisibleAnnotations, type.visibleAnnotations))
        .ifPresent(around::add);
    if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
      AccessPath monitor =
          isStatic ? AccessPath.classLiteral(name) : AccessPath.thisOf(hierarchy.lockType(name));
      around.add(new Lock(monitor, Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE));
    }
    return around;
  }

  private MethodSource source(MethodId id, MethodNode code) {
    return new MethodSource(id, file, code, () -> numbers++, hierarchy.words());
  }

  private List<Operand> entry(MethodNode method, MethodSource source) {
    boolean[] assigned = CodeReader.assigned(method);
    List<Operand> values = new ArrayList<>();
    int slot = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      values.add(Operand.object(name, AccessPath.thisOf(hierarchy.lockType(name))));
      slot++;
    }
    int index = 0;
    for (Type parameter : Type.getArgumentTypes(method.desc)) {
      values.add(parameter(parameter, index, slot, assigned[slot], source));
      index++;
      slot += parameter.getSize();
    }
    return CodeReader.slots(values);
  }

  private Operand parameter(Type type, int index, int slot, boolean assigned, MethodSource source) {
    if (type.getSort() < Type.ARRAY) {
      return Operand.number(type.getSize(), Set.of());
    }
    String lockType = hierarchy.lockType(type.getClassName());
    return Operand.object(
        type.getClassName(),
        assigned || index < 0
            ? source.parameter(slot, lockType)
            : AccessPath.parameter(index, lockType));
  }

  private Body.Traits traits(MethodNode method, AccessPath returned, CodeReader reader) {
    List<MethodId> overridden = overridden(method);
    return new Body.Traits(
        overridden.isEmpty() ? callers(method) : Body.Callers.ANYONE,
        accepted || Annotations.waive(method.invisibleAnnotations),
        returned,
        reader.ordered(),
        overridden);
  }

  private static Body.Callers callers(MethodNode method) {
    if ((method.access & Opcodes.ACC_PUBLIC) != 0) {
      return Body.Callers.ANYONE;
    }
    return (method.access & Opcodes.ACC_PROTECTED) != 0 ? Body.Callers.HEIRS : Body.Callers.KNOWN;
  }

  private List<MethodId> overridden(MethodNode method) {
    int fixed = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
    if ((method.access & fixed) != 0 || method.name.startsWith("<")) {
      return List.of();
    }
    List<MethodId> found = new ArrayList<>();
    String key = method.name + method.desc;
    for (String above : hierarchy.closure(name)) {
      boolean declares =
          hierarchy.find(above).filter(shape -> shape.methods().containsKey(key)).isPresent();
      if (!above.equals(name)
          && declares
          && (hierarchy.flags(above, key) & fixed) == 0
          && hierarchy.mayDispatch(above)) {
        found.add(methods.id(above, method.name, method.desc));
      }
    }
    return found;
  }

  /** A final field that only gives another name to a lock, whichever constructor runs. */
  private void noteAliases(MethodNode code, CodeReader reader) {
    for (int i = 0; i < code.instructions.size(); i++) {
      AbstractInsnNode instruction = code.instructions.get(i);
      int opcode = instruction.getOpcode();
      if ((opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)
          && instruction instanceof FieldInsnNode field
          && field.owner.equals(type.name)
          && finals.contains(field.name)
          && Type.getType(field.desc).getSort() >= Type.ARRAY) {
        Optional<AccessPath> value =
            Optional.ofNullable(reader.stored(i))
                .filter(it -> it.isSharedByRoot() && !it.isGetter());
        aliases.merge(
            field.name, value, (known, other) -> known.equals(other) ? known : Optional.empty());
      }
    }
  }

  /* A lambda is read where it is made, since it names objects as the code around it does. */
  private void readLambdas(MethodSource source, CodeReader reader) throws AnalyzerException {
    for (CodeReader.Lambda lambda : reader.lambdas()) {
      Handle handle = (Handle) lambda.instruction().bsmArgs[1];
      MethodId id = source.lambda(lambda.instruction());
      MethodNode code = lambdas.get(handle.getName() + handle.getDesc());
      if (code != null && handle.getOwner().equals(type.name)) {
        readLambda(id, code, lambda.captured(), reader.thread(id));
      } else {
        readReference(id, handle, lambda, source, reader.thread(id));
      }
    }
  }

  private void readLambda(MethodId id, MethodNode code, List<Operand> captured, List<Lock> around)
      throws AnalyzerException {
    MethodSource source = source(id, code);
    List<Operand> values = new ArrayList<>(captured);
    int slot = values.stream().mapToInt(Operand::size).sum();
    Type[] parameters = Type.getArgumentTypes(code.desc);
    int receiver = (code.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (int i = captured.size() - receiver; i < parameters.length; i++) {
      values.add(parameter(parameters[i], -1, slot, true, source));
      slot += parameters[i].getSize();
    }
    CodeReader reader =
        new CodeReader(type.name, code, source, methods, CodeReader.slots(values), false).read();
    if (!reader.isEmpty()) {
      program.add(reader.body(lambdaTraits(reader.ordered()), around));
    }
    readLambdas(source, reader);
  }

  private Body.Traits lambdaTraits(Set<Body.OrderedPair> ordered) {
    return new Body.Traits(Body.Callers.KNOWN, accepted, null, ordered, List.of());
  }

  private void readReference(
      MethodId id,
      Handle handle,
      CodeReader.Lambda lambda,
      MethodSource source,
      List<Lock> around) {
    int opcode =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> Opcodes.INVOKEVIRTUAL;
        };
    Methods.Called called =
        methods.called(
            new MethodInsnNode(
                opcode,
                handle.getOwner(),
                handle.getName(),
                handle.getDesc(),
                handle.isInterface()));
    if (called.library() || called.isConstructor()) {
      return;
    }
    AccessPath receiver =
        called.isStatic() || lambda.captured().isEmpty() ? null : lambda.captured().get(0).path();
    Block only = new Block(0, null);
    Block exit = new Block(1, null);
    Place place = source.place(lambda.instruction());
    around.forEach(lock -> only.add(new Event.Acquire(lock, false, place)));
    only.add(
        new Event.Call(
            called.id(),
            methods.dispatch(called, opcode),
            called.isStatic() ? "" : called.receiverType(),
            receiver,
            null,
            List.of(),
            place));
    around.forEach(lock -> only.add(new Event.Release(lock)));
    only.leadsTo(exit);
    program.add(new Body(id, only, exit, List.of(only, exit), lambdaTraits(Set.of())));
  }
}
