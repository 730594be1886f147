package dev.driftless.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})",
          Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter JAVA_TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendOffset("+HH:MM", "Z")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  @ParameterizedTest
  @CsvSource({
    "2026-02-12T10:00:00+00:00, 2026-02-12T10:00:00Z",
    "2026-02-12t10:00:00z, 2026-02-12T10:00:00Z",
    "2026-02-12T10:00:00-00:00, 2026-02-12T10:00:00Z",
    "2026-02-12T23:59:59.1+18:00, 2026-02-12T23:59:59.100+18:00",
    "2026-02-12T00:00:00.123456789-18:00, 2026-02-12T00:00:00.123456789-18:00",
    "0000-02-29T00:00:00.000000001+05:45, 0000-02-29T00:00:00.000000001+05:45",
    "9999-12-31T23:59:59.999999999-00:01, 9999-12-31T23:59:59.999999999-00:01",
    "2024-02-29T01:02:03.000Z, 2024-02-29T01:02:03Z",
  })
  void aDateTimeIsRead(String text, String expected) {
    assertEquals(OffsetDateTime.parse(expected), Rfc3339.dateTime(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "2026-02-12", "2026-02-12T10:00:00", "2026-02-12 10:00:00Z", "2026-02-12T10:00Z", "2026-02-12T10:00:60Z",
    "2026-02-12T24:00:00Z", "2026-02-12T10:60:00Z", "2026-02-30T10:00:00Z", "2023-02-29T10:00:00Z",
    "1900-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z", "2026-01-00T10:00:00Z",
    "2026-04-31T10:00:00Z", "2026-02-12T10:00:00.Z", "2026-02-12T10:00:00.1234567890Z", "2026-02-12T10:00:00,5Z",
    "2026-02-12T10:00:00+18:01", "2026-02-12T10:00:00-19:00", "2026-02-12T10:00:00+10:60", "2026-02-12T10:00:00+1000",
    "2026-02-12T10:00:00+10", "2026-02-12T10:00:00+10:00:00", "2026-02-12T10:00:00ZZ", " 2026-02-12T10:00:00Z",
    "2026-02-12T10:00:00Z\n", "+2026-02-12T10:00:00Z", "12026-02-12T10:00:00Z", "-026-02-12T10:00:00Z",
    "2026-2-12T10:00:000Z", "２026-02-12T10:00:00Z", "2026-02-12T10:00:0٠Z", "2026-02-12T10:00:00.٠Z",
    "2026-02-12T10:00:00+0٠:00", "2026-02-12T10:00:00\u22120:00", "2026/02/12T10:00:00Z", "2026-02-12T10.00.00Z",
    "2026-02-12T10:00:00.123456789123+00:00"
  })
  void whatIsNoDateTimeIsRefused(String text) {
    assertNull(Rfc3339.dateTime(text));
  }

  @Test
  void readingAgreesWithJavaTimeOnTextsWithRandomDamage() {
    Random random = new Random(3339);
    int valid = 0;
    for (int i = 0; i < 400_000; i++) {
      StringBuilder text = new StringBuilder(randomText(random));
      for (int damage = random.nextInt(3); damage > 0 && text.length() > 0; damage--) {
        int at = random.nextInt(text.length());
        char c = "0123456789-+:.TtZz 9\u0660".charAt(random.nextInt(21));
        switch (random.nextInt(4)) {
          case 0 -> text.insert(at, c);
          case 1 -> text.deleteCharAt(at);
          default -> text.setCharAt(at, c);
        }
      }
      OffsetDateTime expected = byJavaTime(text.toString());
      valid += expected == null ? 0 : 1;
      assertEquals(expected, Rfc3339.dateTime(text.toString()), text::toString);
      char[] framed = ("9" + text + "9").toCharArray();
      assertEquals(expected, Rfc3339.dateTime(framed, 1, text.length()), text::toString);
    }
    assertTrue(valid > 100_000 && valid < 390_000, "the texts are one-sided: " + valid);
  }

  private static OffsetDateTime byJavaTime(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text, JAVA_TIME);
    } catch (DateTimeException refused) {
      return null;
    }
  }

  private static String randomText(Random random) {
    OffsetDateTime value = randomValue(random);
    return random.nextBoolean() ? Rfc3339.text(value) : JAVA_TIME.format(value);
  }

  private static OffsetDateTime randomValue(Random random) {
    int nano =
        switch (random.nextInt(4)) {
          case 0 -> 0;
          case 1 -> random.nextInt(1000) * 1_000_000;
          case 2 -> random.nextInt(1_000_000) * 1000;
          default -> random.nextInt(1_000_000_000);
        };
    LocalDate date = LocalDate.ofYearDay(random.nextInt(10_000), 1 + random.nextInt(365));
    int minutes = random.nextInt(2 * 1080 + 1) - 1080;
    return date.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60), nano)
        .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
  }

  @Test
  void whatIsWrittenIsReadBackAndHasTheFewestFractionDigitsOfThreeSixOrNine() {
    Random random = new Random(33390);
    for (int i = 0; i < 100_000; i++) {
      OffsetDateTime value = randomValue(random);
      String text = Rfc3339.text(value);
      assertEquals(value, Rfc3339.dateTime(text), text);
      int nano = value.getNano();
      int digits = nano == 0 ? 0 : nano % 1_000_000 == 0 ? 4 : nano % 1000 == 0 ? 7 : 10;
      assertEquals(25 + digits, text.length(), text);
      assertTrue(JAVA_TIME.parse(text) != null, text);
    }
  }

  @Test
  void utcIsWrittenAsAnOffset() {
    assertEquals("2026-02-12T10:00:00+00:00", Rfc3339.text(OffsetDateTime.parse("2026-02-12T10:00Z")));
    assertEquals("0001-02-03T04:05:06.070-00:30", Rfc3339.text(OffsetDateTime.parse("0001-02-03T04:05:06.07-00:30")));
    assertEquals("2026-02-12T10:00:00.000001+18:00",
        Rfc3339.text(OffsetDateTime.parse("2026-02-12T10:00:00.000001+18")));
    assertEquals("2026-02-12T10:00:00.000000001-11:59",
        Rfc3339.text(OffsetDateTime.parse("2026-02-12T10:00:00.000000001-11:59")));
  }

  @Test
  void whatTheFormCannotHoldIsNotWritten() {
    OffsetDateTime good = OffsetDateTime.parse("2026-02-12T10:00:00+01:00");
    assertTrue(Rfc3339.isWritable(good));
    for (OffsetDateTime bad : new OffsetDateTime[] {
      good.withYear(10_000), good.withYear(-1), good.withOffsetSameLocal(ZoneOffset.ofTotalSeconds(1)),
      good.withOffsetSameLocal(ZoneOffset.ofTotalSeconds(-3601))
    }) {
      assertFalse(Rfc3339.isWritable(bad));
      assertThrows(IllegalArgumentException.class, () -> Rfc3339.text(bad));
    }
    for (LocalDate bad : new LocalDate[] {LocalDate.of(10_000, 1, 1), LocalDate.of(-1, 1, 1)}) {
      assertFalse(Rfc3339.isWritable(bad));
      assertThrows(IllegalArgumentException.class, () -> Rfc3339.text(bad));
    }
    assertTrue(Rfc3339.isWritable(LocalDate.of(0, 1, 1)));
    assertTrue(Rfc3339.isWritable(LocalDate.of(9999, 12, 31)));
  }

  @Test
  void everyDayOfTheCalendarIsReadAndNoOther() {
    for (int year : new int[] {0, 1, 4, 100, 400, 1600, 1899, 1900, 2000, 2023, 2024, 2100, 9996, 9999}) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          String text = String.format("%04d-%02d-%02d", year, month, day);
          LocalDate expected;
          try {
            expected = LocalDate.of(year, month, day);
          } catch (DateTimeException none) {
            expected = null;
          }
          assertEquals(expected, Rfc3339.date(text), text);
          assertEquals(expected, Rfc3339.date(("x" + text).toCharArray(), 1, 10), text);
          if (expected != null) {
            assertEquals(text, Rfc3339.text(expected));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "2026-02-1", "2026-02-123", "2026-2-012", "26-02-12", "2026/02/12", "2026-02-12Z", "20260212", "2026-W07-4",
    "2026-02-1٠", "-026-02-12", " 2026-02-1"
  })
  void whatIsNoDateIsRefused(String text) {
    assertNull(Rfc3339.date(text));
    assertNotNull(Rfc3339.date("2026-02-12"));
  }

  @ParameterizedTest
  @CsvSource({
    "10:00:00+00:00, 10:00:00Z",
    "10:00:00z, 10:00:00Z",
    "23:59:59.1+18:00, 23:59:59.100+18:00",
    "00:00:00.123456789-18:00, 00:00:00.123456789-18:00",
    "10:00:00-00:00, 10:00:00Z",
  })
  void aTimeIsReadAsInADateTime(String text, String expected) {
    assertEquals(OffsetTime.parse(expected), Rfc3339.time(text));
    assertEquals(OffsetTime.parse(expected), Rfc3339.dateTime("2026-02-12T" + text).toOffsetTime());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "10:00:00", "10:00Z", "10:00:60Z", "24:00:00Z", "10:60:00Z", "10:00:00.Z", "10:00:00.1234567890Z",
    "10:00:00+18:01", "10:00:00+1:00", "T10:00:00Z", "10:00:00Z ", " 10:00:00Z", "10-00:00Z", "10:00-00Z", "1a:00:00Z",
    "10:00:00Z2", "10:00:00+0000", "2026-02-12T10:00:00Z",
  })
  void whatIsNoTimeIsRefused(String text) {
    assertNull(Rfc3339.time(text));
  }

  @Test
  void whatIsWrittenOfATimeIsReadAsTheSame() {
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      OffsetTime time =
          OffsetTime.of(
              random.nextInt(24), random.nextInt(60), random.nextInt(60),
              random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000),
              ZoneOffset.ofTotalSeconds((random.nextInt(2161) - 1080) * 60));
      assertTrue(Rfc3339.isWritable(time));
      assertEquals(time, Rfc3339.time(Rfc3339.text(time)));
      assertEquals(Rfc3339.text(time.atDate(LocalDate.of(2026, 2, 12))), "2026-02-12T" + Rfc3339.text(time));
    }
  }

  @Test
  void aTimeWhoseOffsetHasSecondsIsNotWritten() {
    OffsetTime time = OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHoursMinutesSeconds(1, 2, 3));
    assertFalse(Rfc3339.isWritable(time));
    assertThrows(IllegalArgumentException.class, () -> Rfc3339.text(time));
  }
}
