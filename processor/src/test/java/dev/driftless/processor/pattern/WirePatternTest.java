package dev.driftless.processor.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken means what {@code java.util.regex} means by it; what isn't taken is refused at its place. */
final class WirePatternTest {
  private static final List<String> TEXTS = List.of(
      "", "a", "b", "ab", "aa", "aab", "abab", "foo", "bar", "WP01", "WP1", "WP012", "WP01\n", "039-cli-2x", "039-",
      " ", "\t", "\n", "\u000B", "\f", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "-", "_", "^", "$", "\\", "]", "[",
      "&", "}", ".", "+", "é", "\u0660", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00",
      "a\uD83D\uDE00", "a+b", "a+b+b", "\u0007", "\u001B", "A", "Z", "#", "~", "0", "9", "\u0000", "\u007F", "\u0080");

  @ParameterizedTest
  @ValueSource(strings = {
    "", "a", "abc", "WP\\d{2}", "\\d{3}-[a-z0-9-]+", "[0-9a-fA-F]{40}", "a*a", "(foo|bar)", "(ab)+", "(?:ab)+?", "a|",
    "|a", "()", "a||b", "(?<name>ab)", "((a)(b))", ".", ".*", ".+?", "..", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S",
    "\\t", "\\n", "\\r", "\\f", "\\a", "\\e", "\\\\", "\\.", "\\-", "\\]", "\\é", "]", "}", "&&", "\\x41",
    "\\x{1F600}", "\\u0041", "\\uD83D\\uDE00", "\uD83D\uDE00", "[\\uD83D\\uDE00]", "[^\uD83D\uDE00]", "\\Qa+b\\E",
    "\\Qa+b\\E+", "\\Qa+b", "[abc]", "[^abc]", "[a-]", "[-a]", "[]a]", "[^]a]", "[a^]", "[$]", "[\\w-]", "[\\w-.]",
    "[a-[b]]", "[a[b]]", "[^a[b]]", "[a[^b]]", "[&]", "[a&b]", "[+--]", "[\\s\\S]", "[\\x00-\\uFFFF]", "[\\]\\[]",
    "[\\t-\\r]", "a?", "a+", "a{2}", "a{0}b", "a{1,}", "a{0,2}", "a{1,2}b", "(a?){2}", "(a{2})?", "(?:a+)*", "^a$",
    "^a|b$", "(^a|^b)$", "^(?:a|b)$", "^", "$", "^$", "\\Aab\\z", "(^ab$)", "\\p{Alpha}+", "\\P{Alpha}", "[\\p{Punct}]",
    "\\p{ASCII}*", "(a|b|[cd])+", "(?:a*)*", "(a|ab)(b|)", "(?:\\w{1,3}-){1,2}\\w+", "(?:a{0,1000}b)?"
  })
  void theVerdictIsJavas(String regexp) throws PatternRefusedException {
    WirePattern pattern = WirePattern.parse(regexp);
    for (String text : TEXTS) {
      boolean expected = java.util.regex.Pattern.compile(regexp).matcher(text).matches();
      assertEquals(expected, pattern.matches(text), () -> regexp + " on " + PatternStrings.shown(text));
      assertEquals(
          expected, com.google.re2j.Pattern.compile(pattern.re2()).matcher(text).matches(),
          () -> pattern.re2() + " on " + PatternStrings.shown(text));
    }
    assertEquals(regexp, pattern.toString());
  }

  /** Each class against Java's own, on every character of the first two planes and the edges of the others. */
  @ParameterizedTest
  @ValueSource(strings = {
    ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\p{Lower}", "\\p{Upper}", "\\p{ASCII}", "\\p{Alpha}", "\\p{Digit}",
    "\\p{Alnum}", "\\p{Punct}", "\\p{Graph}", "\\p{Print}", "\\p{Blank}", "\\p{Cntrl}", "\\p{XDigit}", "\\p{Space}",
    "\\P{Space}", "[a-z[0-9]]", "[^a-z[0-9]]", "[^a[^b]]", "[[^a][^b]]", "[a[b[c]]d]", "[^[a]b]", "[^[^a]]",
    "[\\d--z]", "[a-c-e]", "[a-[x-z]]", "[\\w-.]", "[--/]", "[!--]", "[&-a]", "[a&]", "[&a]", "[^&]", "[]-a]", "[^]-a]",
    "[]]", "[^]]", "[^-]", "[a-\\x{1F600}]", "[^\\x{1F600}-\\x{1F64F}]", "[^\\D]", "[^\\W_]", "[\\D\\d]",
    "[^\\n\\r\\u0085]", "[\\x{D7FF}-\\x{E000}]", "[\\Wa]", "[^\\Wa]", "[ -~]", "[.*+?(){}|^$]", "[\\p{Alpha}\\d_]"
  })
  void aClassHasTheCharactersOfJavas(String regexp) throws PatternRefusedException {
    WirePattern pattern = WirePattern.parse(regexp);
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(regexp).matcher("");
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c > 0x20000 && (c & 0xFFFF) > 1 && (c & 0xFFFF) < 0xFFFE) {
        continue;
      }
      String text = Character.toString(c);
      if (matcher.reset(text).matches() != pattern.matches(text)) {
        throw new AssertionError(regexp + " on " + PatternStrings.shown(text));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ' ', quoteCharacter = '~', value = {
    "(a)\\1 3 backreference", "(?<n>a)\\k<n> 7 backreference", "a(?=b) 1 lookaround", "a(?!b) 1 lookaround",
    "(?<=a)b 0 lookaround", "(?<!a)b 0 lookaround", "a*+ 2 possessive", "a{2}+ 4 possessive", "a++ 2 possessive",
    "(?>a) 0 atomic", "(?i)a 0 flag", "a(?i:b) 1 flag", "(?-m:b) 0 flag", "\\bfoo\\b 0 boundary", "a\\B 1 boundary",
    "a\\G 1 boundary", "a\\Z 1 anchor", "a$b 1 anchor", "a^b 1 anchor", "(a$)b 2 anchor", "(^a)* 1 anchor",
    "(a$){2} 2 anchor", "(a|b^) 4 anchor", "^* 1 anchor", "a$? 2 anchor", "[\\z] 1 anchor", "\\p{L} 0 Unicode",
    "\\pL 0 Unicode", "a\\P{Lu} 1 Unicode", "[\\p{IsAlphabetic}] 1 Unicode", "\\p{alpha} 0 Unicode", "\\h 0 escape",
    "\\v 0 escape", "\\R 0 escape", "\\X 0 escape", "\\07 0 escape", "\\cA 0 escape", "\\N{SPACE} 0 escape",
    "a\\y 1 unknown", "a\\E 1 unknown", "[\\Qa\\E] 1 quotation", "\\Q\\E* 0 quotation", "[a&&b] 2 intersection",
    "[a-z&&[^b]] 4 intersection", "[a-&&b] 3 intersection", "[&&a] 1 intersection", "[^\\s\\S] 0 without",
    "[z-a] 1 range", "[a-\\d] 3 range", "[a 0 closed", "[] 0 closed", "[^] 0 closed", "(a 0 closed", "a) 1 closes",
    "a\\ 1 backslash", "*a 0 nothing", "(+) 1 nothing", "a|? 2 nothing", "{2} 0 nothing", "a** 2 quantifier",
    "a{2}{3} 4 quantifier", "a??? 3 quantifier", "a{,2} 1 '{'", "a{x} 1 '{'", "a{2 1 '{'", "a{2,x} 1 '{'",
    "a{1000001} 1 count", "a{99999999999} 1 count", "(ab){1001} 0 count", "\\xZZ 0 hexadecimal", "\\x{} 0 hexadecimal",
    "\\x{41 0 hexadecimal", "\\u12 0 hexadecimal", "\\x{110000} 0 10FFFF", "\\uD83D 0 surrogate",
    "\\uDE00\\uD83D 0 surrogate", "a\\x{D800} 1 surrogate", "[\\uD800-\\uDFFF] 1 surrogate",
    "((ab){1000}){1000} 0 count", "((ab){500}c){3} 0 1200",
    "(?<1a>b) 3 java.util.regex", "(?<a>b)(?<a>c) 11 java.util.regex",
    "a{3,2} 5 java.util.regex"
  })
  void whatCannotBeCarriedIsRefusedAtItsPlace(String regexp, int index, String word) {
    PatternRefusedException e = assertThrows(PatternRefusedException.class, () -> WirePattern.parse(regexp));
    assertTrue(e.problem().contains(word), e::getMessage);
    assertEquals(index, e.index(), e::getMessage);
    assertFalse(e.hint().isBlank());
    assertEquals(e.problem() + " at index " + index + "; " + e.hint(), e.getMessage());
  }

  @Test
  void halfAPairWrittenAsItselfIsRefused() {
    assertThrows(PatternRefusedException.class, () -> WirePattern.parse("a\uD83D"));
    assertThrows(PatternRefusedException.class, () -> WirePattern.parse("[\uDE00]"));
    assertThrows(PatternRefusedException.class, () -> WirePattern.parse("\\Q\uDE00\\E"));
  }

  @Test
  void nestingWithoutEndIsRefusedWithoutRunningOutOfStack() {
    assertThrows(PatternRefusedException.class, () -> WirePattern.parse("(".repeat(2000) + ")".repeat(2000)));
    assertThrows(PatternRefusedException.class, () -> WirePattern.parse("[a".repeat(1300) + "]".repeat(1300)));
    assertThrows(PatternRefusedException.class, () -> WirePattern.parse("a".repeat(4001)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WP\\d{2}", "(foo|bar)*", "[\\sa]?b|c", "\\p{Punct}", "[^\\x80-\\x{10FFFF}]"})
  void aPatternOfAsciiOnlySaysSo(String regexp) throws PatternRefusedException {
    assertTrue(WirePattern.parse(regexp).asciiOnly());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "a|é", "[^a]", "(?:\\S+)?", "\\D", "\\x80"})
  void aPatternThatTakesMoreThanAsciiSaysSo(String regexp) throws PatternRefusedException {
    assertFalse(WirePattern.parse(regexp).asciiOnly());
  }
}
