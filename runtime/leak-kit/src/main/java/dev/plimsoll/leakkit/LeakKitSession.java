package dev.plimsoll.leakkit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Is there before the first test, while OpenTelemetry still lets itself be watched. */
public final class LeakKitSession implements LauncherSessionListener {
  /** Creates the listener; called by JUnit. */
  public LeakKitSession() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    ContextWatch.install();
  }
}
