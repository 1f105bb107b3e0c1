package dev.plimsoll.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enables Plimsoll in every module that has the plugin, and sums up when all are built. */
final class ReactorParticipant extends AbstractMavenLifecycleParticipant {
  private static final Logger LOGGER = LoggerFactory.getLogger(ReactorParticipant.class);
  private static final int NAMED_MODULES = 10;

  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    BuildState state = BuildState.of(session);
    state.begin();
    CommandLine commandLine = CommandLine.of(session);
    List<String> unprocessed = new ArrayList<>();
    for (MavenProject project : session.getProjects()) {
      try {
        ModuleSetup.of(project, commandLine)
            .ifPresent(
                setup -> {
                  setup.apply().ifPresent(unprocessed::add);
                  state.expect(SourceSet.main(project).name());
                });
      } catch (SetupException e) {
        throw new MavenExecutionException(e.getMessage(), project.getFile());
      }
    }
    if (!unprocessed.isEmpty()) {
      LOGGER.warn(noProcessing(unprocessed));
    }
  }

  /** Returns one warning for all that is named, since it is one line of a parent that does it. */
  static String noProcessing(List<String> modules) {
    String named = modules.stream().limit(NAMED_MODULES).collect(Collectors.joining(", "));
    return "[NoProcessing] annotation processing is switched off (`proc` is `none`) in %s%s, so Plimsoll's checks run there, but nothing is generated. To fix, if you use Plimsoll's annotations there: remove `proc`."
        .formatted(named, andOthers(modules.size() - NAMED_MODULES));
  }

  private static String andOthers(int count) {
    if (count <= 0) {
      return "";
    }
    return count == 1 ? " and 1 other" : " and %d others".formatted(count);
  }

  @Override
  public void afterSessionEnd(MavenSession session) {
    BuildState.of(session).end().ifPresent(LOGGER::info);
  }
}
