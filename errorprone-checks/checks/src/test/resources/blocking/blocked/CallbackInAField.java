package blocking.blocked;

class CallbackInAField {
  private final Runnable onEmpty;
  private int size;

  CallbackInAField(Runnable onEmpty) {
    this.onEmpty = onEmpty;
  }

  synchronized void remove() {
    size--;
    if (size == 0) {
      // BUG: Diagnostic contains: `Runnable.run` runs code of others
      onEmpty.run();
    }
  }
}
