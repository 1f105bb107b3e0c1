package locks.deadlock;

/** Two objects that know each other as `peer`; a tree's `parent` looks the same and is safe. */
class FN_PeerField {
  static class Half {
    private Half peer;

    synchronized void push() {
      peer.pull();
    }

    synchronized void pull() {}
  }
}
