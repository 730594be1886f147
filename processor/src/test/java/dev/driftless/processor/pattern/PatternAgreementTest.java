package dev.driftless.processor.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On random patterns and random strings java.util.regex, the compiler, the generated code and RE2/J agree. */
final class PatternAgreementTest {
  private static final int BATCHES = 4;
  private static final int PATTERNS_IN_BATCH = 500;
  private static final int STRINGS = 30;

  @TempDir
  private Path directory;

  @Test
  void everyEngineGivesJavasVerdict() throws Exception {
    Random random = new Random(Long.getLong("patterns.seed", 20260212));
    RandomPatterns patterns = new RandomPatterns(random);
    int matched = 0;
    int plain = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      List<WirePattern> parsed = new ArrayList<>();
      while (parsed.size() < PATTERNS_IN_BATCH) {
        String regexp = patterns.next();
        try {
          parsed.add(WirePattern.parse(regexp));
        } catch (PatternRefusedException e) {
          // A random class may turn out empty; all else that is made here is to be taken.
          assertTrue(e.problem().contains("without any character"), () -> regexp + ": " + e.getMessage());
        }
      }
      try (GeneratedMethods methods = GeneratedMethods.compiled(parsed, directory.resolve("batch" + batch))) {
        for (int i = 0; i < parsed.size(); i++) {
          matched += agree(parsed.get(i), methods, i, new PatternStrings(random));
          plain += parsed.get(i).steps().isPresent() ? 1 : 0;
        }
      }
    }
    int all = BATCHES * PATTERNS_IN_BATCH;
    assertTrue(plain > all / 10 && plain < all * 9 / 10, "both kinds of code are tested, plain: " + plain);
    assertTrue(matched > all * STRINGS / 10, "matching strings are tested: " + matched);
  }

  private static int agree(WirePattern pattern, GeneratedMethods methods, int index, PatternStrings strings)
      throws Exception {
    PatternNode node = new PatternParser(pattern.toString()).parse();
    java.util.regex.Pattern javas = java.util.regex.Pattern.compile(pattern.toString());
    com.google.re2j.Pattern re2 = com.google.re2j.Pattern.compile(pattern.re2());
    int matched = 0;
    for (int i = 0; i < STRINGS; i++) {
      String member = strings.matching(node);
      String text = i % 3 == 0 ? member : i % 3 == 1 ? strings.changed(member) : strings.any();
      boolean expected = javas.matcher(text).matches();
      String shown = PatternStrings.shown(pattern.toString()) + " on " + PatternStrings.shown(text);
      assertEquals(expected, pattern.matches(text), () -> "in the compiler: " + shown);
      assertEquals(expected, methods.matches(index, text), () -> "generated: " + shown);
      assertEquals(expected, re2.matcher(text).matches(), () -> "RE2/J: " + shown);
      assertTrue(!expected || !pattern.asciiOnly() || text.chars().allMatch(c -> c < 0x80), () -> "ASCII: " + shown);
      matched += expected ? 1 : 0;
    }
    return matched;
  }
}
