package dev.plimsoll.maven;

import java.io.File;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;

/**
 * What Maven loads first: looks at the ground before anything that stands on it is loaded.
 *
 * <p>It is compiled for Java 8 and touches the rest by name only, so that on an old JDK the user
 * reads which JDK to take instead of a class file version.
 */
public final class PlimsollParticipant extends AbstractMavenLifecycleParticipant {
  private static final String REACTOR = "dev.plimsoll.maven.ReactorParticipant";
  private static final int OLDEST_JAVA = 17;
  private static final String OLDEST_MAVEN = "3.8.1";

  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    String objection =
        objection(
            System.getProperty("java.specification.version"),
            session.getSystemProperties().getProperty("maven.version"));
    if (!objection.isEmpty()) {
      File pom = session.getRequest().getPom();
      throw new MavenExecutionException(objection, pom);
    }
    reactor().afterProjectsRead(session);
  }

  @Override
  public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
    if (objection(System.getProperty("java.specification.version"), OLDEST_MAVEN).isEmpty()) {
      reactor().afterSessionEnd(session);
    }
  }

  /** Returns why Plimsoll cannot work here; empty if it can. */
  static String objection(String java, String maven) {
    if (java.startsWith("1.") || Integer.parseInt(java) < OLDEST_JAVA) {
      return "[UnsupportedJdk] Maven runs on Java "
          + java
          + ", but plimsoll-maven-plugin needs Java "
          + OLDEST_JAVA
          + " or later. To fix: point `JAVA_HOME` to a JDK "
          + OLDEST_JAVA
          + " or later; older targets are still compiled by `<release>`.";
    }
    if (maven != null
        && new ComparableVersion(maven).compareTo(new ComparableVersion(OLDEST_MAVEN)) < 0) {
      return "[UnsupportedMaven] This is Maven "
          + maven
          + ", but plimsoll-maven-plugin needs Maven "
          + OLDEST_MAVEN
          + " or later. To fix: install a current Maven, or raise `distributionUrl` in"
          + " `.mvn/wrapper/maven-wrapper.properties`.";
    }
    return "";
  }

  private static AbstractMavenLifecycleParticipant reactor() throws MavenExecutionException {
    try {
      return (AbstractMavenLifecycleParticipant)
          Class.forName(REACTOR).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new MavenExecutionException(REACTOR + " could not be loaded", e);
    }
  }
}
