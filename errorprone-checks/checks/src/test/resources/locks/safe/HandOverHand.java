package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A list is walked with two locks at a time, always forward. */
class HandOverHand {
  static class Node {
    final Lock lock = new ReentrantLock();
    Node next;
  }

  private final Node head = new Node();

  void walk() {
    Node node = head;
    node.lock.lock();
    while (node.next != null) {
      Node next = node.next;
      next.lock.lock();
      node.lock.unlock();
      node = next;
    }
    node.lock.unlock();
    after();
  }

  synchronized void after() {}

  synchronized void before() {
    head.lock.lock();
    head.lock.unlock();
  }
}
