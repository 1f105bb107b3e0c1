package dev.plimsoll.checks.locks;

import java.util.List;

/** What a call leads to, as far as it is known by now. */
interface Callees {
  /**
   * A method that a call leads to.
   *
   * @param owner the class that declares it
   * @param summary what it does
   * @param sameScope whether it names objects as the caller does: a lambda of the caller
   * @param delegated whether the caller hands the call on to another object of its own interface
   */
  record Callee(String owner, Summary summary, boolean sameScope, boolean delegated) {}

  /** The methods that the call in the body may run and that have something to say. */
  List<Callee> of(Event.Call call, Body body);

  /**
   * The class that the caller's receiver has to be of for something to happen in a called method.
   *
   * @param inner the class that the called method's own receiver has to be of, empty for any
   * @return empty for any class, or null if it cannot happen on this call
   */
  String selfAtCaller(Event.Call call, Callee callee, String inner, Body caller);

  /** Of the locks that a method holds when it returns, those that another method gives back. */
  List<HeldLocks.Held> leftHeld(List<HeldLocks.Held> held);
}
