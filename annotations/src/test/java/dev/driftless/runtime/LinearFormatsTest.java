package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.IsoDuration;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats that records carry as regular expressions and the runtime reads in one pass: both say the same. */
class LinearFormatsTest {
  private static final int TEXTS = 200_000;

  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

  @Test
  void durationsAreToldAsByTheirExpression() {
    agree(
        List.of("P", "T", "1Y", "2M", "30D", "4W", "5H", "6S", "0.5S", "1.", ".", "7", "1.0000000001S", "1.5M", "-", "\n"),
        Formats::isDuration,
        Pattern.compile(IsoDuration.REGEXP));
  }

  @Test
  void emailAddressesAreToldAsByTheirExpression() {
    agree(List.of("a", "B9", ".", "-", "@", "@x.y", ".org", "+", "é"), Formats::isEmail, EMAIL);
  }

  private static void agree(List<String> parts, Predicate<String> format, Pattern expression) {
    Random random = new Random(8601);
    int valid = 0;
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? parts.get(0) : "");
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      boolean expected = expression.matcher(text).matches();
      assertEquals(expected, format.test(text.toString()), text::toString);
      valid += expected ? 1 : 0;
    }
    assertTrue(valid > TEXTS / 500, "only " + valid + " texts were valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P1Y2M3DT4H5M6S", "PT0.5S", "P2W", "P0D", "PT36H", "P1M", "PT1M", "P1YT1S", "P1DT0.123456789S"
      })
  void durations(String text) {
    assertTrue(Formats.isDuration(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "P", "PT", "P1YT", "1Y", "P1S", "PT1D", "P1W1D", "P1D1Y", "PT1.S", "PT.5S", "PT0.1234567890S", "PT1.5H", "p1D",
        "P1D ", "P-1D", "P1", "P\u0661D"
      })
  void otherTextsAreNoDurations(String text) {
    assertFalse(Formats.isDuration(text));
  }

  @Test
  void sha256HashesHave64HexadecimalDigits() {
    String hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assertTrue(Formats.isSha256(hash));
    assertTrue(Formats.isSha256(hash.toUpperCase(Locale.ROOT)));
    assertFalse(Formats.isSha256(hash.substring(1)));
    assertFalse(Formats.isSha256(hash + "0"));
    assertFalse(Formats.isSha256("g" + hash.substring(1)));
    assertFalse(Formats.isSha1(hash));
  }

  @Test
  void itemsOfAListDifferByTheirValues() {
    assertTrue(Lists.areUnique(List.of("a", "A", 1L, 1.5)));
    assertFalse(Lists.areUnique(List.of("a", "b", "a")));
    assertFalse(Lists.areUnique(List.of(new BigDecimal("1.0"), new BigDecimal("1"))));
    assertFalse(Lists.areUnique(List.of(0.0, -0.0)));
    assertTrue(Lists.areUnique(Arrays.asList("a", null, null)));
  }

  @Test
  void aPredicateThatThrowsHasRefusedTheValue() {
    assertTrue(Predicates.holds((String text) -> text.isEmpty(), ""));
    assertFalse(Predicates.holds((String text) -> text.charAt(0) == 'a', ""));
  }
}
