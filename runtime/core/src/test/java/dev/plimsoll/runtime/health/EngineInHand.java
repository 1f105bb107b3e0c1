package dev.plimsoll.runtime.health;

import java.time.Duration;

/** The engine with a clock and workers in the hands of the test. */
abstract class EngineInHand {
  static final Duration SECOND = Duration.ofSeconds(1);

  final VirtualTime time = new VirtualTime();
  final ManualWorkers workers = new ManualWorkers();

  HealthRegistry registry(HealthCheck... checks) {
    HealthRegistry.Builder builder = HealthRegistry.builder().version("1.2.3");
    for (HealthCheck check : checks) {
      builder.check(check);
    }
    return new HealthRegistry(builder, time, workers, pause -> pause, () -> {});
  }

  void runDue(HealthRegistry registry) {
    registry.tick();
    workers.runAll();
  }

  static CheckReport only(HealthRegistry registry) {
    return registry.report().checks().get(0);
  }
}
