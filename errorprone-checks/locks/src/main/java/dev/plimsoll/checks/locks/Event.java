package dev.plimsoll.checks.locks;

import java.util.List;
import java.util.Set;

/** What a statement does that matters for locks. */
public sealed interface Event {
  /** Whether it takes a lock, or gives one back. */
  default boolean concernsLocks() {
    return !(this instanceof Call
        || this instanceof Assign
        || this instanceof Blocks
        || this instanceof Guard
        || this instanceof Notifies);
  }

  /**
   * Takes a lock.
   *
   * @param lock the lock
   * @param blocking whether it waits without limit; {@code tryLock} does not
   * @param place where
   */
  record Acquire(Lock lock, boolean blocking, Place place) implements Event {}

  /** Gives a lock back. */
  record Release(Lock lock) implements Event {}

  /** Gives a lock back, waits to be notified, and takes it again. */
  record Await(Lock lock, Place place) implements Event {}

  /** How the method that runs is found. */
  enum Dispatch {
    /** The method that is named. */
    EXACT,
    /** That method or one that overrides it. */
    VIRTUAL,
    /** The method of an interface that a lambda can implement. */
    FUNCTION,
    /** A method of an interface of the program, which others may implement. */
    CALLBACK
  }

  /**
   * Calls a method.
   *
   * @param target the method as declared
   * @param dispatch how the method that runs is found
   * @param receiverType the class of the receiver as declared
   * @param receiver the receiver, or null
   * @param outer the object around an object of an inner class that is made here, or null
   * @param arguments the arguments, null where unknown
   * @param place where
   */
  record Call(
      MethodId target,
      Dispatch dispatch,
      String receiverType,
      AccessPath receiver,
      AccessPath outer,
      List<AccessPath> arguments,
      Place place)
      implements Event {
    /** Whether code that is not known here may answer it. */
    boolean isCallback() {
      return dispatch == Dispatch.CALLBACK
          || (dispatch == Dispatch.FUNCTION && !target.isPlatform());
    }

    /* What the arguments of a call on a parameter are, its caller does not know. */
    Call on(AccessPath newReceiver, Place newPlace) {
      String type =
          newReceiver == null || newReceiver.type().isEmpty() ? receiverType : newReceiver.type();
      return new Call(target, dispatch, type, newReceiver, null, List.of(), newPlace);
    }
  }

  /** Closes the resource that a call returned, and so gives back what that call still held. */
  record Close(Place call) implements Event {}

  /**
   * Does what may take long, or what nobody here knows.
   *
   * @param blocker what it does
   * @param object what it is done on, or null
   * @param place where
   */
  record Blocks(Blocker blocker, AccessPath object, Place place) implements Event {}

  /** Calls code that others write, for its effect only; follows the call itself. */
  record Notifies(Call call) implements Event {}

  /**
   * Comes here only where a parameter that never changes is one of some constants, or none of them.
   *
   * @param parameter its number, from zero
   * @param constants what {@link AccessPath#constant} calls them
   * @param isOneOf whether it is one of them
   */
  record Guard(int parameter, Set<String> constants, boolean isOneOf) implements Event {
    /** What holds otherwise. */
    public Guard negated() {
      return new Guard(parameter, constants, !isOneOf);
    }
  }

  /** Gives a local variable a new value, null where unknown. */
  record Assign(AccessPath local, AccessPath value) implements Event {}
}
