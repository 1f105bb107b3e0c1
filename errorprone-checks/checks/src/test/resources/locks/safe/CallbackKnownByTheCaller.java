package locks.safe;

/** What is called back is known where it is given: others of its interface do not matter. */
class CallbackKnownByTheCaller {
  interface Request {
    void go();
  }

  static class Workers {
    void schedule(Request request) {
      request.go();
    }
  }

  private final Workers workers = new Workers();
  private int done;

  synchronized void clean() {
    workers.schedule(
        new Request() {
          @Override
          public void go() {
            done++;
          }
        });
  }

  static class Other implements Request {
    private final CallbackKnownByTheCaller cleaner = new CallbackKnownByTheCaller();

    @Override
    public synchronized void go() {
      cleaner.clean();
    }
  }
}
