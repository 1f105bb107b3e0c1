package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.redaction.RedactionIndex;
import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.redaction.SensitiveType;
import dev.plimsoll.runtime.testing.Person;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever holds a sensitive type is filled down to it. */
final class FillerTest {
  record Box<T>(T value) {}

  record Pair<A, B>(Box<A> first, List<? extends B> second) {}

  sealed interface Shape permits Round {}

  record Round(Person.Code code) implements Shape {}

  record Deep(
      Box<Person.Code> box,
      Pair<Person.Code, Person.Code> pair,
      Person.Code[][] codes,
      Map<String, Person.Code> map,
      Deque<Optional<Person.Code>> queue,
      Shape shape,
      Deep itself) {}

  @SuppressWarnings("rawtypes") // Raw containers hold something, too.
  record Loose(
      Object any,
      Serializable written,
      Cloneable copied,
      Comparable<String> compared,
      List<?> unknown,
      Collection raw,
      Map index) {}

  /** As the processor would generate it. */
  public static final class Index implements RedactionIndex {
    @Override
    public List<SensitiveType<?>> types() {
      return List.of(SensitiveType.of(Loose.class, loose -> "", loose -> Map.of()));
    }
  }

  record Plain(
      SortedSet<String> names,
      LocalDate day,
      Instant at,
      UUID id,
      URI page,
      byte[] bytes,
      List<String> raw,
      Class<?> none) {}

  static class Parent<T> {
    private T inherited;
  }

  static final class Child extends Parent<Person.Code> {
    private final Box<Person.Code> own;

    Child(Box<Person.Code> own) {
      this.own = own;
    }
  }

  private final Sentinels sentinels = new Sentinels();
  private final Filler filler = new Filler(Redactions.load(), sentinels);

  private <T> T filled(Class<T> type) {
    return type.cast(filler.fill(type));
  }

  private boolean isSentinel(Person.Code code) {
    return !sentinels.in(code.value()).isEmpty();
  }

  @Test
  void sentinelsAreFoundInGenericsArraysContainersAndSealedTypes() {
    Deep deep = filled(Deep.class);

    assertThat(isSentinel(deep.box().value())).isTrue();
    assertThat(isSentinel(deep.pair().first().value())).isTrue();
    assertThat(isSentinel(deep.pair().second().get(0))).isTrue();
    assertThat(isSentinel(deep.codes()[0][0])).isTrue();
    assertThat(isSentinel(deep.map().get("plain"))).isTrue();
    assertThat(isSentinel(deep.queue().getFirst().orElseThrow())).isTrue();
    assertThat(deep.shape()).isInstanceOfSatisfying(Round.class, round -> isSentinel(round.code()));
    assertThat(deep.itself()).isNotNull();
  }

  @Test
  void whatMayBeAnythingHoldsASentinel(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(RedactionIndex.class.getName()), Index.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Loose loose = (Loose) new Filler(Redactions.load(loader), sentinels).fill(Loose.class);

      assertThat(
              Stream.of(
                  loose.any(),
                  loose.written(),
                  loose.copied(),
                  loose.compared(),
                  loose.unknown(),
                  loose.raw(),
                  loose.index()))
          .allSatisfy(each -> assertThat(sentinels.in(each.toString())).isNotEmpty());
    }
  }

  @Test
  void membersThatAreNotSensitiveHoldNoSentinel() {
    Plain plain = filled(Plain.class);

    assertThat(sentinels.in(plain + new String(plain.bytes()))).isEmpty();
    assertThat(plain.none()).isNull();
    assertThat(plain).hasNoNullFieldsOrPropertiesExcept("none");
  }

  @Test
  void aBeanIsMadeByItsConstructor() {
    Child child = filled(Child.class);

    assertThat(isSentinel(child.own.value())).isTrue();
    assertThat(((Parent<Person.Code>) child).inherited).isNull();
  }
}
