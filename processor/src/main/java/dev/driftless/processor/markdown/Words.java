package dev.driftless.processor.markdown;

import java.util.Collection;
import java.util.List;

/** Small change of English sentences. */
final class Words {
  private static final long MEBIBYTE = 1 << 20;

  private Words() {}

  /** {@code a, b and c}. */
  static String and(Collection<String> parts) {
    return joined(List.copyOf(parts), " and ");
  }

  /** {@code a, b or c}. */
  static String or(Collection<String> parts) {
    return joined(List.copyOf(parts), " or ");
  }

  private static String joined(List<String> parts, String last) {
    int most = parts.size() - 1;
    return most < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, most)) + last + parts.get(most);
  }

  /** {@code 1 lane}, {@code 2 lanes}. */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 1048576 bytes (1 MiB)}: the exact number, and in mebibytes where it is a whole number of them. */
  static String bytes(long count) {
    return count(count, "byte") + (count > 0 && count % MEBIBYTE == 0 ? " (" + count / MEBIBYTE + " MiB)" : "");
  }

  /** Each as a code span. */
  static List<String> codes(Collection<String> literals) {
    return literals.stream().map(Markdown::code).toList();
  }

  /** The parts that say something, one behind the other; where another follows, each ends like a sentence. */
  static String sentences(Collection<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty() && !text.isEmpty()) {
        text.append(".!?:…".indexOf(text.charAt(text.length() - 1)) < 0 ? ". " : " ");
      }
      text.append(part);
    }
    return text.toString();
  }
}
