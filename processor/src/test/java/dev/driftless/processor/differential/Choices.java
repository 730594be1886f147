package dev.driftless.processor.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is chosen at random while a contract is made; the same for one seed. */
final class Choices {
  private static final List<String> WORDS =
      List.of(
          "name", "value", "key", "size", "amount", "sourceURLPath", "aB", "größe", "_under", "money$", "violations",
          "tokens", "record", "reading", "isOpen", "hashed", "path", "of", "place", "X");

  private static final List<String> ODD =
      List.of("a/b~", "~1", "\"q\"", "é ü", "😀", "{x}", "$1\\", "a'b", "\t", "<b>|*_`");

  private final Random random;
  private int names;
  private String twin = "";

  Choices(long seed) {
    this.random = new Random(seed);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  /** From 0 to {@code most}. */
  int upTo(int most) {
    return random.nextInt(most + 1);
  }

  int between(int least, int most) {
    return least + upTo(most - least);
  }

  <T> T of(List<T> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  /** So many of them, each once, in their order. */
  <T> List<T> of(List<T> pool, int many) {
    List<T> chosen = new ArrayList<>(pool);
    while (chosen.size() > many) {
      chosen.remove(random.nextInt(chosen.size()));
    }
    return chosen;
  }

  /** A name that nothing in the contract has yet. */
  String name(String like) {
    return like + ++names;
  }

  /** The name of an accessor that nothing in the contract has yet. */
  String accessor() {
    return name(of(WORDS));
  }

  /** The name of an accessor; of two in a row they differ in nothing but the case of the first letter. */
  String twin() {
    if (twin.isEmpty()) {
      twin = name("twin");
      return twin;
    }
    String other = "T" + twin.substring(1);
    twin = "";
    return other;
  }

  /** A key or the name of a constant in JSON that nothing in the contract has yet. */
  String oddName() {
    return of(ODD) + ++names;
  }

  /** The text as a literal in Java. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ') {
        literal.append(String.format("\\%03o", (int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }

  /** The texts as an array in an annotation. */
  static String quoted(List<String> texts) {
    return texts.size() == 1
        ? quoted(texts.get(0))
        : "{" + String.join(", ", texts.stream().map(Choices::quoted).toList()) + "}";
  }
}
