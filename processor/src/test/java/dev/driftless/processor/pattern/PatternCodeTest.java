package dev.driftless.processor.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated text reads as one would write it, and does its work on any input. */
final class PatternCodeTest {

  @TempDir
  private Path directory;

  @Test
  void aFixedLengthIsComparedInPlace() throws PatternRefusedException {
    assertEquals("""
        private static boolean isWpId(java.lang.String text) {
          if (text.length() != 4 || !text.startsWith("WP")) {
            return false;
          }
          for (int i = 2; i < 4; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
              return false;
            }
          }
          return true;
        }
        """, method("WP\\d{2}"));
  }

  @Test
  void aLastStepOfOpenLengthIsOneLoopToTheEnd() throws PatternRefusedException {
    assertEquals("""
        private static boolean isWpId(java.lang.String text) {
          int length = text.length();
          if (length < 5) {
            return false;
          }
          for (int i = 0; i < 3; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
              return false;
            }
          }
          if (text.charAt(3) != '-') {
            return false;
          }
          for (int i = 4; i < length; i++) {
            char c = text.charAt(i);
            if (!(c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z')) {
              return false;
            }
          }
          return true;
        }
        """, method("\\d{3}-[a-z0-9-]+"));
  }

  @Test
  void anythingElseIsWalkedWithoutGoingBack() throws PatternRefusedException {
    assertEquals("""
        private static boolean isWpId(java.lang.String text) {
          int length = text.length();
          if (length < 9) {
            return false;
          }
          int at = 0;
          if (at < length && text.charAt(at) == '-') {
            at++;
          }
          int start = at;
          int limit = at + Math.min(3, length - at);
          for (; at < limit; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
              break;
            }
          }
          if (at == start || at == length) {
            return false;
          }
          char next = text.charAt(at);
          if (!(next == ',' || next == '.')) {
            return false;
          }
          at++;
          if (length - at < 5) {
            return false;
          }
          for (int end = at + 5; at < end; at++) {
            char c = text.charAt(at);
            if (c < 'a' || c > 'f') {
              return false;
            }
          }
          if (!text.startsWith("$\\"", at)) {
            return false;
          }
          at += 2;
          int count = 0;
          while (at < length && count < 20) {
            int c = text.codePointAt(at);
            if (c == '\\n' || c == '\\r' || c == 0x85 || c >= 0x2028 && c <= 0x2029) {
              break;
            }
            at += Character.charCount(c);
            count++;
          }
          return at == length;
        }
        """, method("-?\\d{1,3}[.,][a-f]{5}\\$\".{0,20}"));
  }

  @Test
  void plainTextIsCompared() throws PatternRefusedException {
    assertTrue(method("a\"b").contains("  return text.equals(\"a\\\"b\");\n"));
    assertTrue(method("").contains("  return text.isEmpty();\n"));
  }

  @Test
  void manyTestsGoOverSeveralLines() throws PatternRefusedException {
    String source = method("[aceg][a-c]-[x-z]_\\d\\D{2}\\d-\\d-\\d-[a-z][AEIOUaeiou0-46-9!%&/()=?*+~]");
    assertTrue(source.lines().allMatch(line -> line.length() <= 110), source);
  }

  @Test
  void theSourceIsAsciiWhateverThePatternHolds() throws PatternRefusedException {
    for (String regexp : List.of(
        "\u00E9+", "\u00E9\u00E8", "(\u00E9|\u2028a)*", "\uD83D\uDE00{2}", "[\\x07\\x{1F600}]")) {
      PatternCode code = PatternCode.of(WirePattern.parse(regexp), "isWpId", "WP_ID");
      String source = code.constant().map(Object::toString).orElse("") + code.method();
      assertTrue(source.chars().allMatch(c -> c < 0x80), source);
    }
  }

  @Test
  void alternativesRunOnRe2() throws PatternRefusedException {
    PatternCode code = PatternCode.of(WirePattern.parse("(foo|b\\$r)+"), "isWpId", "WP_ID");
    assertEquals("""
        private static final com.google.re2j.Pattern WP_ID = com.google.re2j.Pattern.compile("(?:foo|b\\\\$r)+");
        """, code.constant().orElseThrow().toString());
    assertEquals("""
        private static boolean isWpId(java.lang.String text) {
          return WP_ID.matcher(text).matches();
        }
        """, code.method().toString());
  }

  @Test
  void aPlainLoopNeedsNoConstant() throws PatternRefusedException {
    assertFalse(PatternCode.of(WirePattern.parse("a+b*"), "isWpId", "WP_ID").constant().isPresent());
  }

  @Test
  void hostileInputTakesLinearTime() throws Exception {
    List<WirePattern> patterns = List.of(
        WirePattern.parse("(a+)+b"), WirePattern.parse("(a|aa)*b"), WirePattern.parse("(?:a|\\w)*\\d"),
        WirePattern.parse("a*b?c*d"), WirePattern.parse("[^b]*b"), WirePattern.parse("(?:a*)*b"));
    String text = "a".repeat(500_000);
    try (GeneratedMethods methods = GeneratedMethods.compiled(patterns, directory)) {
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
        for (int i = 0; i < patterns.size(); i++) {
          assertFalse(methods.matches(i, text));
          assertFalse(patterns.get(i).matches(text));
        }
      });
    }
  }

  /** RE2/J recurses through whatever may be empty; the bound on the expression's size is there to keep that small. */
  @Test
  void theLargestExpressionsNeedLittleStack() throws Exception {
    for (String regexp : List.of("(?:a?b?){390}", "(?:a*b*){390}c", "a{0,600}(?:ab){0,180}")) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread thread = new Thread(null, () -> {
        try {
          WirePattern.parse(regexp).matches("ab".repeat(2000));
        } catch (Throwable e) {
          thrown.set(e);
        }
      }, regexp, 640 * 1024);
      thread.start();
      thread.join();
      assertNull(thrown.get(), regexp);
    }
  }

  private static String method(String regexp) throws PatternRefusedException {
    return PatternCode.of(WirePattern.parse(regexp), "isWpId", "WP_ID").method().toString();
  }
}
