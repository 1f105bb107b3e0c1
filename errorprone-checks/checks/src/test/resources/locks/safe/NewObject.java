package locks.safe;

/** Nobody else knows the object yet. */
class NewObject {
  static class Job {
    synchronized void cancel(Registry registry) {
      registry.remove();
    }

    synchronized void prepare() {}
  }

  static class Registry {
    synchronized void remove() {}

    synchronized Job start() {
      Job job = new Job();
      job.prepare();
      synchronized (job) {
        return job;
      }
    }
  }
}
