package dev.plimsoll.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random types with sensitive members: records and classes, generic or not, subclasses, nested in
 * each other and in containers. Each secret has {@link #SECRET} in it; everything else is known to
 * the type that shows it.
 */
final class RandomTypes {
  /** What no text may contain. */
  static final String SECRET = "S3CR3T";

  private static final String SECRET_NUMBER = "918273645";

  /** Types that nothing is to be hidden of, and the subclass of one that leads back. */
  static final List<String> OPEN =
      List.of(
          """
          package com.acme;
          public class Plain {
            final String shown;
            Plain(String shown) { this.shown = shown; }
            @Override public String toString() { return shown; }
          }
          """,
          """
          package com.acme;
          public class Back extends Plain {
            static Supplier<String> around;
            @Sensitive final String own;
            Back(String shown) {
              super(shown);
              own = "%s";
            }
            @Override public String toString() { return BackRedaction.toString(this) + around.get(); }
          }
          """
              .formatted(SECRET),
          """
          package com.acme;
          public record Frame(Plain plain) {}
          """);

  /** A type and what its text has to show. */
  record Generated(String name, String source, String expression, List<String> shown, int depth) {
    boolean isGeneric() {
      return source.contains("<T>");
    }

    String type() {
      return isGeneric() ? name + "<String>" : name;
    }
  }

  private record Member(String declaration, String value, List<String> shown, int depth) {}

  /** Values are nested so deep and no deeper: each level may hold several of the next. */
  private static final int DEPTH = 3;

  private final Random random;
  private final List<Generated> types = new ArrayList<>();
  private int values;

  RandomTypes(long seed) {
    random = new Random(seed);
  }

  List<Generated> create(int count) {
    while (types.size() < count) {
      types.add(random.nextBoolean() ? record() : type());
    }
    return types;
  }

  /** What a secret looks like in a text that shows it. */
  static List<String> sentinels() {
    return List.of(SECRET, SECRET_NUMBER);
  }

  private Generated record() {
    String name = "Type" + types.size();
    boolean isGeneric = random.nextInt(4) == 0;
    List<Member> members = members(isGeneric);
    String components = String.join(", ", members.stream().map(Member::declaration).toList());
    String arguments = String.join(", ", members.stream().map(Member::value).toList());
    String type = isGeneric ? name + "<String>" : name;
    String source =
        """
        package com.acme;
        record %s(%s) {
          static %s make() { return new %s(%s); }
        }
        """
            .formatted(
                isGeneric ? name + "<T>" : name,
                components,
                type,
                isGeneric ? name + "<>" : name,
                arguments);
    return new Generated(name, source, name + ".make()", shown(members), depth(members));
  }

  private Generated type() {
    String name = "Type" + types.size();
    List<Member> members = members(false);
    List<String> shown = new ArrayList<>(shown(members));
    List<Generated> parents =
        types.stream().filter(t -> t.source().contains("class ") && !t.isGeneric()).toList();
    String parent = "";
    int depth = depth(members);
    if (!parents.isEmpty() && random.nextInt(3) == 0) {
      Generated chosen = parents.get(random.nextInt(parents.size()));
      parent = " extends " + chosen.name();
      shown.addAll(chosen.shown());
      depth = Math.max(depth, chosen.depth());
    }
    StringBuilder fields = new StringBuilder();
    for (Member member : members) {
      String modifier = List.of("private ", "", "protected ", "final ").get(random.nextInt(4));
      int annotation =
          member.declaration().startsWith("@") ? member.declaration().lastIndexOf(") ") : -1;
      String marks = annotation < 0 ? "" : member.declaration().substring(0, annotation + 2);
      fields.append(
          "  %s%s%s = %s;\n"
              .formatted(
                  marks, modifier, member.declaration().substring(marks.length()), member.value()));
    }
    String source = "package com.acme;\nclass %s%s {\n%s}\n".formatted(name, parent, fields);
    return new Generated(name, source, "new " + name + "()", shown, depth);
  }

  private static List<String> shown(List<Member> members) {
    return members.stream().flatMap(member -> member.shown().stream()).distinct().toList();
  }

  private static int depth(List<Member> members) {
    return members.stream().mapToInt(Member::depth).max().orElse(0);
  }

  /** At least one is sensitive, so that there is something to generate. */
  private List<Member> members(boolean isGeneric) {
    List<Member> members = new ArrayList<>();
    members.add(sensitive());
    if (isGeneric) {
      String value = fresh("shown");
      members.add(new Member("T m" + values++, "\"" + value + "\"", List.of(value), 0));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      members.add(
          switch (random.nextInt(3)) {
            case 0 -> sensitive();
            case 1 -> plain();
            default -> types.isEmpty() ? plain() : nested();
          });
    }
    return members;
  }

  private Member sensitive() {
    String secret = "\"" + SECRET + values + "tail\"";
    String[][] kinds = {
      {"@Sensitive() ", "String", secret},
      {"@Sensitive(mask = Mask.LAST_4) ", "String", secret},
      {"@Sensitive(mask = Mask.LAST_4) ", "long", SECRET_NUMBER + "L"},
      {"@Sensitive(mask = Mask.EMAIL_DOMAIN) ", "String", "\"" + SECRET + "@example.com\""},
      {"@Sensitive(mask = Mask.EMAIL_DOMAIN) ", "CharSequence", secret},
      {"@Sensitive(mask = Mask.HMAC) ", "String", secret},
      {"@Sensitive(mask = Mask.BUCKET, bucket = 1000) ", "Integer", SECRET_NUMBER},
      {"@Sensitive(mask = Mask.OMIT) ", "String", secret},
      {"@Sensitive(kind = SensitiveKind.CREDENTIAL) ", "char[]", secret + ".toCharArray()"},
      {"@Sensitive() ", "int", SECRET_NUMBER},
      {"@Sensitive() ", "List<String>", "List.of(" + secret + ")"},
      {"@Sensitive() ", "Map<String, Integer>", "Map.of(" + secret + ", " + SECRET_NUMBER + ")"},
      {"@Sensitive() ", "Optional<String>", "Optional.of(" + secret + ")"},
      {"@Sensitive() ", "String[][]", "new String[][] {{" + secret + "}}"},
      {"@Sensitive(redactor = Stars.class) ", "String", secret},
      {"@Sensitive(redactor = Broken.class) ", "Object", secret}
    };
    String[] kind = kinds[random.nextInt(kinds.length)];
    return new Member(kind[0] + kind[1] + " m" + values++, kind[2], List.of(), 0);
  }

  private Member plain() {
    String shown = fresh("shown");
    String text = "\"" + shown + "\"";
    String[][] kinds = {
      {"String", text},
      {"Object", text},
      {"StringBuilder", "new StringBuilder(" + text + ")"},
      {"List<String>", "List.of(" + text + ")"},
      {"Map<String, String>", "Map.of(" + text + ", " + text + ")"},
      {"String[]", "new String[] {" + text + "}"},
      {"Object[][]", "new Object[][] {{" + text + "}}"},
      {"Optional<List<String>>", "Optional.of(List.of(" + text + "))"},
      {"Plain", "new Back(" + text + ")"},
      {"List<? extends Plain>", "List.of(new Plain(" + text + "), new Back(" + text + "))"},
      {"Map<String, Plain[]>", "Map.of(" + text + ", new Plain[] {new Back(" + text + ")})"},
      {"Plain[][]", "new Plain[][] {{new Back(" + text + ")}}"},
      {"Frame", "new Frame(new Back(" + text + "))"}
    };
    String[] kind = kinds[random.nextInt(kinds.length)];
    return new Member(kind[0] + " m" + values++, kind[1], List.of(shown), 0);
  }

  private Member nested() {
    List<Generated> shallow = types.stream().filter(t -> t.depth() < DEPTH).toList();
    Generated inner = shallow.get(random.nextInt(shallow.size()));
    String type = inner.type();
    String value = inner.expression();
    String[][] kinds = {
      {type, value},
      {"List<" + type + ">", "List.of(" + value + ")"},
      {"Set<? extends " + type + ">", "Set.of(" + value + ")"},
      {"Map<String, " + type + ">", "Map.of(\"k\", " + value + ")"},
      {"Map<" + type + ", List<" + type + ">>", "Map.of(" + value + ", List.of(" + value + "))"},
      {"Optional<" + type + ">", "Optional.of(" + value + ")"},
      {"Collection<Optional<" + type + ">>", "List.of(Optional.of(" + value + "))"},
      inner.isGeneric()
          ? new String[] {"List<List<" + type + ">>", "List.of(List.of(" + value + "))"}
          : new String[] {type + "[][]", "new " + type + "[][] {{" + value + "}}"}
    };
    String[] kind = kinds[random.nextInt(kinds.length)];
    return new Member(kind[0] + " m" + values++, kind[1], inner.shown(), inner.depth() + 1);
  }

  private String fresh(String prefix) {
    return prefix + "_" + values++ + "_";
  }
}
