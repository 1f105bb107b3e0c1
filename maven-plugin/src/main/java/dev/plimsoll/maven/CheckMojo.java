package dev.plimsoll.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Judges by {@code plimsoll.yaml} what the checks found in the module, writes {@code
 * target/plimsoll/report.json} and {@code report.sarif}, and fails once.
 *
 * <p>Bound to the phase {@code compile}, after the compiler, unless the POM binds it elsewhere.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.COMPILE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends AbstractCheckMojo {
  @Override
  SourceSet sourceSet() {
    return SourceSet.main(project);
  }
}
