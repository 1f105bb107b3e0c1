package dev.plimsoll.leakkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.testing.Person;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
