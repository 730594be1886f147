package dev.driftless.processor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /** The candidate with the fewest edits, the first of equals; none where a third of the word or more differs. */
  public static Optional<String> of(String word, Collection<String> candidates) {
    int most = Math.max(1, (word.length() - 1) / 3);
    return candidates.stream()
        .filter(candidate -> edits(word, candidate) <= most)
        .min(Comparator.comparingInt(candidate -> edits(word, candidate)));
  }

  /** Letters put in, left out, changed or swapped with their neighbour, whatever their case. */
  private static int edits(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
