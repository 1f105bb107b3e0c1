package blocking.blocked;

class SleepUnderMonitor {
  private int polls;

  synchronized void poll() throws InterruptedException {
    polls++;
    // BUG: Diagnostic contains: `SleepUnderMonitor` is held while `Thread.sleep` waits for time to pass
    Thread.sleep(100);
  }
}
