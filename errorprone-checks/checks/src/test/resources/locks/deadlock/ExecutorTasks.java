package locks.deadlock;

import java.util.concurrent.Executor;

/** Two tasks that run later, each with both locks. */
class ExecutorTasks {
  private final Object a = new Object();
  private final Object b = new Object();


  void start(Executor executor) {
    executor.execute(
        () -> {
          synchronized (a) {
            // BUG: Diagnostic contains: ExecutorTasks.a -> ExecutorTasks.b
            synchronized (b) {
            }
          }
        });
    executor.execute(
        () -> {
          synchronized (b) {
            synchronized (a) {
            }
          }
        });
  }
}
