package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A way to a deadlock.
 *
 * @param kind what is wrong
 * @param edges the orders that make it up; those of a cycle end where they began
 * @param declaredBy who declares the order that is broken, or empty
 */
public record LockProblem(Kind kind, List<LockEdge> edges, String declaredBy) {
  /** What is wrong. */
  public enum Kind {
    /** Locks are taken in a circle. */
    CYCLE,
    /** Two instances are taken in the order in which the caller gives them. */
    TWINS,
    /** A thread waits for a lock that it holds itself. */
    SELF,
    /** A declared order is broken. */
    DECLARED
  }

  static LockProblem of(Kind kind, List<LockEdge> edges) {
    return new LockProblem(kind, List.copyOf(edges), "");
  }

  /** Whether locks are taken in a circle. */
  boolean isRing() {
    return kind == Kind.CYCLE;
  }

  /** The problem in words, over several lines. */
  public String message() {
    return message(Place::toString);
  }

  /** The problem in words, with the places as the caller words them. */
  public String message(Function<Place, String> words) {
    StringBuilder message = new StringBuilder(headline());
    List<String> arrows = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      arrows.add(lock(i) + " -> " + lock(i + 1));
    }
    int width = arrows.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < edges.size(); i++) {
      message.append("\n    ").append(arrows.get(i));
      message.append(" ".repeat(width - arrows.get(i).length()));
      message.append("    at ").append(trace(edges.get(i).trace(), words));
    }
    return message.append("\nTo fix: ").append(remedy()).toString();
  }

  /** The lock before an edge, by a name that fits both edges that meet there. */
  private LockClass lock(int index) {
    if (kind != Kind.CYCLE) {
      return index == 0 ? edges.get(0).from() : edges.get(0).to();
    }
    LockClass wanted = edges.get((index + edges.size() - 1) % edges.size()).to();
    LockClass held = edges.get(index % edges.size()).from();
    return wanted.field().isEmpty() ? wanted : held;
  }

  private String headline() {
    return switch (kind) {
      case CYCLE ->
          edges.size() == 2
              ? "locks are taken in two orders, so two threads can wait for each other:"
              : "locks are taken in a circle of "
                  + edges.size()
                  + ", so "
                  + edges.size()
                  + " threads can wait for each other:";
      case TWINS ->
          "two locks of one class are taken in the order of the arguments, so two threads with the"
              + " same two objects can wait for each other:";
      case SELF -> "a thread waits for a lock that it holds itself:";
      case DECLARED ->
          "`%s` is taken while `%s` is held, against the order that `%s` declares:"
              .formatted(edges.get(0).to(), edges.get(0).from(), declaredBy);
    };
  }

  private static String trace(List<Place> trace, Function<Place, String> words) {
    StringBuilder text = new StringBuilder();
    for (Place place : trace) {
      text.append(text.isEmpty() ? "" : " > ").append(words.apply(place));
    }
    return text.toString();
  }

  private String remedy() {
    LockEdge first = edges.get(0);
    int mended = lastOfOurs();
    return switch (kind) {
      case CYCLE ->
          "take `%s` before `%s` in `%s` too, or release `%s` first; `@LockOrder` keeps the order"
              .formatted(lock(mended + 1), lock(mended), method(edges.get(mended)), lock(mended));
      case TWINS ->
          "compare the two objects by something that never changes, such as an id, and take the"
              + " smaller one first";
      case SELF -> "release `%s` before, or leave the taking to the caller".formatted(first.from());
      case DECLARED ->
          "take `%s` first in `%s`, or change the declaration".formatted(first.to(), method(first));
    };
  }

  /* What a library does is not for the reader to mend. */
  private int lastOfOurs() {
    for (int i = edges.size() - 1; i > 0; i--) {
      if (edges.get(i).place().position() >= 0) {
        return i;
      }
    }
    return edges.get(0).place().position() >= 0 ? 0 : edges.size() - 1;
  }

  private static String method(LockEdge edge) {
    MethodId method = edge.place().method();
    /* An anonymous class is named by the class around it. */
    String type = AccessPath.simple(method.owner()).replaceAll("(\\.\\d+)+$", "");
    String name = method.simpleName();
    return type.equals(name) ? "new " + name : type + "." + name;
  }
}
