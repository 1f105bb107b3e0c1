package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member may hold a subclass of what it is declared as, which nobody has written yet. */
final class RedactionSubclassesTest {
  private static final String NOTE =
      """
      package com.acme;
      class Note {
        String text = "hello";
        @Override public String toString() { return text; }
      }
      """;

  private static final String REPLY =
      """
      package com.acme;
      class Reply extends Note {
        @Sensitive String author = "secret";
        Object to;
        @Override public String toString() { return ReplyRedaction.toString(this); }
      }
      """;

  private static final String FRAME =
      """
      package com.acme;
      record Frame<T>(T content) {}
      """;

  private static Compiled message(String members) {
    return Compiled.cleanly(
        NOTE,
        REPLY,
        FRAME,
        """
        package com.acme;
        class Message {
          @Sensitive String name = "secret";
          %s
          @Override public String toString() { return MessageRedaction.toString(this); }
        }
        """
            .formatted(members),
        """
        package com.acme;
        class Run {
          static Reply reply;
          static Object run() {
            reply = new Reply();
            Message message = new Message();
            reply.to = message;
            return message + " " + MessageRedaction.safeFields(message) + " " + message;
          }
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Note|Run.reply|value.note, Note.class",
        "Note[]|{Run.reply}|value.note",
        "Note[][]|{{Run.reply}}|value.note",
        "List<Note>|List.of(Run.reply)|value.note",
        "Map<Note, ? extends Note>|Map.of(Run.reply, Run.reply)|value.note",
        "Optional<Note>|Optional.of(Run.reply)|value.note",
        "Frame<Note>|new Frame<>(Run.reply)|value.note",
      })
  void ringsThroughSubclassesEnd(String type, String value, String guarded) {
    Compiled compiled = message(type + " note = " + value + ";");

    assertThat((String) compiled.call("com.acme.Run", "run"))
        .contains("Message[name=***, note=", "Reply[text=hello, author=***, to=", "[...]")
        .doesNotContain("secret");
    assertThat(compiled.generated("com.acme.MessageRedaction"))
        .contains("Nesting.text(" + guarded + ")")
        .doesNotContain("Nesting.enter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CharSequence|SHARED|value.text, CharSequence.class",
        "Runnable[]|{SHARED}|value.text",
        "List<? extends CharSequence>|List.of(SHARED)|value.text",
        "Supplier<String>|SHARED|value.text, Supplier.class",
      })
  void ringsThroughInterfacesOfThePlatformEnd(String type, String value, String guarded) {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            class Text implements CharSequence, Runnable, Supplier<String> {
              Message of;
              @Override public char charAt(int i) { return 'c'; }
              @Override public int length() { return 1; }
              @Override public CharSequence subSequence(int a, int b) { return this; }
              @Override public void run() {}
              @Override public String get() { return "got"; }
              @Override public String toString() { return "of " + of; }
            }
            """,
            """
            package com.acme;
            class Message {
              @Sensitive String name = "secret";
              static final Text SHARED = new Text();
              %s text = %s;
              @Override public String toString() { return MessageRedaction.toString(this); }
            }
            """
                .formatted(type, value),
            """
            package com.acme;
            class Run {
              static Object run() {
                Message message = new Message();
                Message.SHARED.of = message;
                return message + " " + MessageRedaction.safeFields(message);
              }
            }
            """);

    assertThat((String) compiled.call("com.acme.Run", "run"))
        .contains("Message[name=***, text=", "of Message[", "[...]")
        .doesNotContain("secret");
    assertThat(compiled.generated("com.acme.MessageRedaction"))
        .contains("Nesting.text(" + guarded + ")");
  }

  @Test
  void whereTheRingClosesTheNameIsShown() {
    assertThat((String) message("Note note = Run.reply;").call("com.acme.Run", "run"))
        .startsWith(
            "Message[name=***, note=Reply[text=hello, author=***, to=Message[name=***, note=Reply[...]]]] {");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Order next;",
        "Order next; Map<Order, Addr> more = Map.of(); Addr[] all = {to};"
      })
  void fieldsThatASubclassAsksForEnd(String members) {
    String fields =
        (String)
            Compiled.run(
                """
                package com.acme;
                class Addr {}
                """,
                """
                package com.acme;
                class Order {
                  @Sensitive String name = "secret";
                  Addr to = new Addr() {
                    @Override public String toString() { return "to " + OrderRedaction.safeFields(Order.this); }
                  };
                  %s
                }
                """
                    .formatted(members),
                """
                package com.acme;
                class Run { static Object run() { return OrderRedaction.safeFields(new Order()).toString(); } }
                """);

    assertThat(fields).startsWith("{name=***, to=to {name=***, to=").contains("[...]");
    assertThat(fields.length()).isLessThan(400);
  }

  @Test
  void whatIsDeclaredIsNotGuardedTwice() {
    Compiled compiled = message("Note note = Run.reply; Message next;");

    assertThat((String) compiled.call("com.acme.Run", "run"))
        .startsWith(
            "Message[name=***, note=Reply[text=hello, author=***, to=Message[...]], next=null] {");
    assertThat(compiled.generated("com.acme.MessageRedaction")).doesNotContain("Nesting.text");
  }

  @Test
  void aClassWhoseFieldsCanBeExtendedIsGuardedAlways() {
    Compiled compiled =
        Compiled.cleanly(
            NOTE,
            """
            package com.acme;
            class Folder { Note first; }
            """,
            """
            package com.acme;
            class Page { Page next; }
            """,
            """
            package com.acme;
            record Desk(@Sensitive String owner, Folder folder, Page page, Note note) {}
            """);

    assertThat(compiled.generated("com.acme.DeskRedaction"))
        .contains(
            "Nesting.text(value.folder())",
            "Nesting.text(value.page())",
            "Nesting.text(value.note(), Note.class)");
  }

  @Test
  void whatCannotBeExtendedIsNotGuarded() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package com.acme;
            enum Color { RED { }, BLUE }
            """,
            """
            package com.acme;
            final class Brush { Color color; Thread painter; String[] tags; }
            """,
            """
            package com.acme;
            record Picture(@Sensitive String owner, Color color, Brush brush, List<Brush> more, Date day, Locale locale) {}
            """);

    assertThat(compiled.generated("com.acme.PictureRedaction")).doesNotContain("Nesting");
  }

  @Test
  void aSubclassShowsNothingOfItsOwnWhereItsParentIsDeclared() {
    assertThat(
            Compiled.run(
                """
                package com.acme;
                class Card { @Sensitive String number = "4111"; String brand = "visa"; }
                """,
                """
                package com.acme;
                class LinkedCard extends Card {
                  @Sensitive String owner = "Ann";
                  Wallet wallet;
                  @Override public String toString() { return "LinkedCard of " + owner + wallet; }
                }
                """,
                """
                package com.acme;
                record Wallet(@Sensitive String id, Card card, List<Card> more) {
                  @Override public String toString() { return WalletRedaction.toString(this); }
                }
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    LinkedCard card = new LinkedCard();
                    card.wallet = new Wallet("1", card, List.of(card));
                    return card.wallet + " " + WalletRedaction.safeFields(card.wallet);
                  }
                }
                """))
        .isEqualTo(
            "Wallet[id=***, card=Card[number=***, brand=visa], more=[Card[number=***, brand=visa]]]"
                + " {id=***, card=Card[number=***, brand=visa], more=[Card[number=***, brand=visa]]}");
  }

  @Test
  void theCopyOfASubclassIsNothing() {
    assertThat(
            Compiled.run(
                """
                package com.acme;
                class Card {
                  @Sensitive String number = "4111";
                  Builder toBuilder() { return new Builder(); }
                  static class Builder {
                    Card card = new Card();
                    Builder number(String number) { card.number = number; return this; }
                    Card build() { return card; }
                  }
                }
                """,
                """
                package com.acme;
                class OwnedCard extends Card {
                  @Sensitive String owner = "Ann";
                  @Override Builder toBuilder() {
                    Builder builder = new Builder();
                    builder.card = new OwnedCard();
                    return builder;
                  }
                }
                """,
                """
                package com.acme;
                class PlainCard extends Card {}
                """,
                """
                package com.acme;
                record Wallet(@Sensitive String id, Card card, List<Card> more) {}
                """,
                """
                package com.acme;
                class Run {
                  static Object run() {
                    Wallet wallet = new Wallet("1", new OwnedCard(), List.of(new Card(), new OwnedCard(), new PlainCard()));
                    Wallet copy = WalletRedaction.redact(wallet);
                    return copy.id() + copy.card() + copy.more().size() + copy.more().get(0).number + copy.more().get(1).number;
                  }
                }
                """))
        .isEqualTo("***null2******");
  }
}
