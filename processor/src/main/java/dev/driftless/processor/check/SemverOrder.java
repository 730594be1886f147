package dev.driftless.processor.check;

import java.math.BigInteger;
import java.util.Comparator;

/** The precedence of semantic versions (Semantic Versioning 2.0.0, section 11). */
final class SemverOrder implements Comparator<String> {
  static final SemverOrder INSTANCE = new SemverOrder();

  private SemverOrder() {}

  @Override
  public int compare(String one, String other) {
    String[] first = parts(one);
    String[] second = parts(other);
    int core = identifiers(first[0], second[0]);
    // A version comes after its own pre-releases.
    boolean released = first[1].isEmpty() || second[1].isEmpty();
    return core != 0
        ? core
        : released ? Boolean.compare(first[1].isEmpty(), second[1].isEmpty()) : identifiers(first[1], second[1]);
  }

  /** The version and its pre-release, without what tells of the build. */
  private static String[] parts(String version) {
    String plain = version.split("\\+", 2)[0];
    int dash = plain.indexOf('-');
    return dash < 0 ? new String[] {plain, ""} : new String[] {plain.substring(0, dash), plain.substring(dash + 1)};
  }

  private static int identifiers(String one, String other) {
    String[] first = one.split("\\.");
    String[] second = other.split("\\.");
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      int order = identifier(first[i], second[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(first.length, second.length);
  }

  /** Numbers come before words. */
  private static int identifier(String one, String other) {
    boolean firstIsNumber = isNumber(one);
    boolean secondIsNumber = isNumber(other);
    if (firstIsNumber && secondIsNumber) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return firstIsNumber == secondIsNumber ? one.compareTo(other) : firstIsNumber ? -1 : 1;
  }

  private static boolean isNumber(String identifier) {
    return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
