package dev.plimsoll.runtime.cdi;

import jakarta.enterprise.inject.se.SeContainerInitializer;

/** Containers of Weld SE, with the extension. */
final class Containers {
  private Containers() {}

  /** Returns a container of these beans and no others. */
  static SeContainerInitializer containing(Class<?>... beans) {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addExtensions(new WatchingExtension())
        .addBeanClasses(beans);
  }
}
