package blocking.free;

class Suppressed {
  @SuppressWarnings("BlockingUnderLock") // the program's tests rely on it
  synchronized void poll() throws InterruptedException {
    Thread.sleep(100);
  }
}
