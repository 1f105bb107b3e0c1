package dev.plimsoll.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Judges the test sources as {@code check} does the others, and writes {@code
 * target/plimsoll/test-report.json} and {@code test-report.sarif}.
 *
 * <p>Bound to the phase {@code test-compile} where {@code plimsoll.tests} is set.
 */
@Mojo(
    name = "test-check",
    defaultPhase = LifecyclePhase.TEST_COMPILE,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class TestCheckMojo extends AbstractCheckMojo {
  @Override
  SourceSet sourceSet() {
    return SourceSet.test(project);
  }
}
