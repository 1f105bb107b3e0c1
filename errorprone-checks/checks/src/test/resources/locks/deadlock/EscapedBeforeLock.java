package locks.deadlock;

/** The new object is known to others when its lock is taken. */
class EscapedBeforeLock {
  static class Job {
    synchronized void cancel(Registry registry) {
      // BUG: Diagnostic contains: EscapedBeforeLock.Job -> EscapedBeforeLock.Registry
      registry.remove();
    }
  }

  static class Registry {
    private final java.util.List<Job> jobs = new java.util.ArrayList<>();

    synchronized void remove() {}

    synchronized void start() {
      Job job = new Job();
      jobs.add(job);
      synchronized (job) {
        jobs.size();
      }
    }
  }
}
