package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Body;
import dev.plimsoll.checks.locks.Event;
import dev.plimsoll.checks.locks.MethodId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Lays the events of a method out along its control flow. */
final class Flowchart {
  /** What happens at each instruction. */
  interface Events {
    /** The events of an instruction. */
    List<Event> at(int index);

    /** The attempt to take a lock whose outcome a jump looks at, or null. */
    Event.Acquire attemptAt(int index);

    /** Whether control can get to an instruction. */
    boolean isReached(int index);
  }

  private final InsnList instructions;
  private final List<TryCatchBlockNode> handlers;
  private final Events events;
  private final List<Draft> blocks = new ArrayList<>();
  private final Map<Integer, Draft> starts = new HashMap<>();
  private final Map<Integer, Draft> mains = new HashMap<>();
  private final Map<List<TryCatchBlockNode>, Draft> dispatchers = new HashMap<>();
  private final Draft entry;
  private final Draft exit;

  Flowchart(MethodNode method, Events events) {
    this.instructions = method.instructions;
    this.handlers = method.tryCatchBlocks;
    this.events = events;
    this.entry = block(null);
    this.exit = block(null);
  }

  private Draft block(Draft handler) {
    Draft block = new Draft(handler);
    blocks.add(block);
    return block;
  }

  /**
   * Returns the method's body.
   *
   * @param before what happens when the method is entered
   * @param after what happens when it returns
   */
  Body body(MethodId method, Body.Traits traits, List<Event> before, List<Event> after) {
    BitSet leaders = leaders();
    for (int i = leaders.nextSetBit(0); i >= 0; i = leaders.nextSetBit(i + 1)) {
      open(i);
    }
    before.forEach(entry::add);
    entry.leadsTo(starts.get(0));
    for (int i = leaders.nextSetBit(0); i >= 0; i = leaders.nextSetBit(i + 1)) {
      int next = leaders.nextSetBit(i + 1);
      fill(i, next < 0 ? instructions.size() : next, after);
    }
    dispatchers.forEach(
        (tried, dispatcher) ->
            tried.forEach(each -> dispatcher.leadsTo(starts.get(index(each.handler)))));
    return Shortcuts.take(entry, exit, blocks).body(method, traits);
  }

  private int index(AbstractInsnNode instruction) {
    return instructions.indexOf(instruction);
  }

  private BitSet leaders() {
    BitSet leaders = new BitSet();
    leaders.set(0);
    for (TryCatchBlockNode each : handlers) {
      leaders.set(index(each.start));
      leaders.set(index(each.end));
      leaders.set(index(each.handler));
    }
    for (int i = 0; i < instructions.size(); i++) {
      List<LabelNode> targets = targets(instructions.get(i));
      targets.forEach(target -> leaders.set(index(target)));
      if (!targets.isEmpty() || endsThere(instructions.get(i))) {
        leaders.set(i + 1);
      }
    }
    leaders.clear(instructions.size(), leaders.length() + 1);
    return leaders;
  }

  private static List<LabelNode> targets(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> targets = new ArrayList<>();
    if (instruction instanceof TableSwitchInsnNode table) {
      targets.addAll(table.labels);
      targets.add(table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      targets.addAll(lookup.labels);
      targets.add(lookup.dflt);
    }
    return targets;
  }

  /** Whether control does not go on behind an instruction. */
  private static boolean endsThere(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return isReturn(opcode)
        || opcode == Opcodes.ATHROW
        || opcode == Opcodes.GOTO
        || instruction instanceof TableSwitchInsnNode
        || instruction instanceof LookupSwitchInsnNode;
  }

  private static boolean isReturn(int opcode) {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private void open(int leader) {
    List<TryCatchBlockNode> tried = tried(leader);
    Draft dispatcher =
        tried.isEmpty() ? null : dispatchers.computeIfAbsent(tried, any -> block(null));
    boolean begins =
        tried.stream().anyMatch(each -> each.type != null && index(each.start) == leader);
    if (begins) {
      /* What is thrown before the first call is caught, too; clean-ups undo what was done. */
      Draft before = block(null);
      before.leadsTo(dispatcher);
      starts.put(leader, before);
    }
    Draft main = block(dispatcher);
    mains.put(leader, main);
    if (begins) {
      starts.get(leader).leadsTo(main);
    } else {
      starts.put(leader, main);
    }
  }

  /** The handlers that may catch what is thrown at an instruction, up to one that catches all. */
  private List<TryCatchBlockNode> tried(int at) {
    List<TryCatchBlockNode> tried = new ArrayList<>();
    for (TryCatchBlockNode each : handlers) {
      if (index(each.start) <= at && at < index(each.end) && index(each.handler) != at) {
        tried.add(each);
        if (each.type == null) {
          return tried;
        }
      }
    }
    return tried;
  }

  private void fill(int leader, int end, List<Event> after) {
    Draft block = mains.get(leader);
    for (int i = leader; i < end; i++) {
      if (events.isReached(i)) {
        events.at(i).forEach(block::add);
      }
    }
    int last = end - 1;
    AbstractInsnNode instruction = instructions.get(last);
    Event.Acquire attempt = events.attemptAt(last);
    boolean gotItThere = attempt != null && instruction.getOpcode() == Opcodes.IFNE;
    for (LabelNode target : targets(instruction)) {
      lead(block, index(target), gotItThere ? attempt : null);
    }
    if (isReturn(instruction.getOpcode())) {
      after.forEach(block::add);
      block.leadsTo(exit);
    } else if (instruction.getOpcode() == Opcodes.ATHROW && block.handler() != null) {
      block.leadsTo(block.handler());
    } else if (!endsThere(instruction) && end < instructions.size()) {
      lead(block, end, attempt != null && !gotItThere ? attempt : null);
    }
  }

  private void lead(Draft from, int to, Event.Acquire attempt) {
    Draft target = starts.get(to);
    if (attempt == null) {
      from.leadsTo(target);
    } else {
      Draft got = block(null);
      got.add(attempt);
      got.leadsTo(target);
      from.leadsTo(got);
    }
  }
}
