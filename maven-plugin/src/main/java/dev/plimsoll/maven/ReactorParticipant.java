package dev.plimsoll.maven;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enables Plimsoll in every module that has the plugin, and sums up when all are built. */
final class ReactorParticipant extends AbstractMavenLifecycleParticipant {
  private static final Logger LOGGER = LoggerFactory.getLogger(ReactorParticipant.class);

  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    BuildState state = BuildState.of(session);
    state.begin();
    for (MavenProject project : session.getProjects()) {
      try {
        ModuleSetup.of(project, session.getUserProperties())
            .ifPresent(
                setup -> {
                  setup.apply(LOGGER::warn);
                  state.expect(SourceSet.main(project).name());
                });
      } catch (SetupException e) {
        throw new MavenExecutionException(e.getMessage(), project.getFile());
      }
    }
  }

  @Override
  public void afterSessionEnd(MavenSession session) {
    BuildState.of(session).end().ifPresent(LOGGER::info);
  }
}
