package dev.plimsoll.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactPatternsTest {
  @Test
  void aPatternNamesAJar() {
    ArtifactPatterns patterns = new ArtifactPatterns("log4j:log4j", "com.mchange:*");

    assertThat(patterns.fit("log4j", "log4j")).isTrue();
    assertThat(patterns.fit("com.mchange", "c3p0")).isTrue();
    assertThat(patterns.fit("log4j", "apache-log4j-extras")).isFalse();
    assertThat(patterns.fit("com.mchange.more", "c3p0")).isFalse();
  }

  @Test
  void aDotIsADot() {
    assertThat(new ArtifactPatterns("com.acme:*").fit("comXacme", "a")).isFalse();
  }

  @Test
  void anExclamationMarkExcludes() {
    ArtifactPatterns patterns = new ArtifactPatterns("com.acme:*", "!com.acme:old-*");

    assertThat(patterns.fit("com.acme", "new")).isTrue();
    assertThat(patterns.fit("com.acme", "old-pool")).isFalse();
    assertThat(patterns.fit("org.other", "new")).isFalse();
  }

  @Test
  void whoeverExcludesMeansAllOthers() {
    ArtifactPatterns patterns = new ArtifactPatterns(" ! org.scala-lang:* ");

    assertThat(patterns.fit("com.acme", "new")).isTrue();
    assertThat(patterns.fit("org.scala-lang", "scala-library")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "log4j", "log4j:", ":log4j", "!", "log4j:log4j:1.2.13"})
  void otherFormsAreRefused(String pattern) {
    assertThatExceptionOfType(SetupException.class)
        .isThrownBy(() -> new ArtifactPatterns(pattern))
        .withMessageStartingWith(
            "`plimsoll.artifacts` names `" + pattern + "`, which is no `groupId:artifactId`");
  }
}
