package blocking.blocked;

import dev.plimsoll.annotations.NonBlocking;

class BrokenPromise {
  interface Source {
    @NonBlocking
    int next() throws InterruptedException;
  }

  static class Slow implements Source {
    @Override
    // BUG: Diagnostic contains: `BrokenPromise.Slow.next` promises with `@NonBlocking` not to wait, but `Thread.sleep` waits
    public int next() throws InterruptedException {
      pause();
      return 1;
    }

    private static void pause() throws InterruptedException {
      Thread.sleep(10);
    }
  }
}
