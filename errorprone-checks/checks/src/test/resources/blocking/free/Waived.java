package blocking.free;

import dev.plimsoll.annotations.PolicyWaiver;

class Waived {
  @PolicyWaiver(check = "BlockingUnderLock", reason = "one thread", owner = "me", until = "2999-01-01")
  synchronized void poll() throws InterruptedException {
    Thread.sleep(100);
  }
}
