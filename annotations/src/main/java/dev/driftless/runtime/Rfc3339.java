package dev.driftless.runtime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The date-times, dates and times of <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339</a>, as a contract
 * reads and writes them.
 *
 * <p>Read is {@code date-time} with {@code T} or {@code t}, with {@code Z}, {@code z} or an offset up to ±18:00
 * (java.time knows no larger one; {@code -00:00} counts as UTC) and with none to nine digits of a second's fraction; a
 * second 60 and an hour 24 are refused, and so is a day that the calendar doesn't have. {@code full-date} is {@code
 * 2026-02-12}, {@code full-time} is what follows the {@code T} in a date-time. Years go from 0000 to 9999. Digits are
 * ASCII digits, and nothing may stand before or after.
 */
public final class Rfc3339 {
  private static final int DATE_LENGTH = 10;
  private static final int SHORTEST = "2026-02-12T10:00:00Z".length();
  private static final int LONGEST = "2026-02-12T10:00:00.123456789+00:00".length();
  private static final int TIME_AT = DATE_LENGTH + 1;
  private static final int MAX_FRACTION_DIGITS = 9;
  private static final int MAX_OFFSET_MINUTES = 18 * 60;
  private static final int NO_NUMBER = 100;

  private Rfc3339() {}

  /** The date-time in these characters; null where they are none. */
  public static @Nullable OffsetDateTime dateTime(char[] buffer, int offset, int length) {
    if (length < SHORTEST || length > LONGEST) {
      return null;
    }
    LocalDate date = date(buffer, offset, DATE_LENGTH);
    if (date == null || lowerCase(buffer[offset + DATE_LENGTH]) != 't') {
      return null;
    }
    OffsetTime time = time(buffer, offset + TIME_AT, length - TIME_AT);
    return time == null ? null : time.atDate(date);
  }

  /** The date-time in this text; null where it is none. */
  public static @Nullable OffsetDateTime dateTime(String text) {
    int length = text.length();
    return length < SHORTEST || length > LONGEST ? null : dateTime(text.toCharArray(), 0, length);
  }

  /** The time of day with offset in these characters; null where they are none. */
  public static @Nullable OffsetTime time(char[] buffer, int offset, int length) {
    if (length < SHORTEST - TIME_AT
        || length > LONGEST - TIME_AT
        || buffer[offset + 2] != ':'
        || buffer[offset + 5] != ':') {
      return null;
    }
    int hour = twoDigits(buffer, offset);
    int minute = twoDigits(buffer, offset + 3);
    int second = twoDigits(buffer, offset + 6);
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    int at = offset + 8;
    int end = offset + length;
    int nano = 0;
    if (buffer[at] == '.') {
      int first = ++at;
      while (at < end && isDigit(buffer[at])) {
        nano = nano * 10 + (buffer[at++] - '0');
      }
      int digits = at - first;
      if (digits == 0 || digits > MAX_FRACTION_DIGITS) {
        return null;
      }
      for (; digits < MAX_FRACTION_DIGITS; digits++) {
        nano *= 10;
      }
    }
    ZoneOffset zone = zone(buffer, at, end - at);
    return zone == null ? null : OffsetTime.of(LocalTime.of(hour, minute, second, nano), zone);
  }

  /** The time of day with offset in this text; null where it is none. */
  public static @Nullable OffsetTime time(String text) {
    return time(text.toCharArray(), 0, text.length());
  }

  /** The date in these characters; null where they are none. */
  public static @Nullable LocalDate date(char[] buffer, int offset, int length) {
    if (length != DATE_LENGTH || buffer[offset + 4] != '-' || buffer[offset + 7] != '-') {
      return null;
    }
    int century = twoDigits(buffer, offset);
    int yearOfCentury = twoDigits(buffer, offset + 2);
    int month = twoDigits(buffer, offset + 5);
    int day = twoDigits(buffer, offset + 8);
    if (century == NO_NUMBER || yearOfCentury == NO_NUMBER || month < 1 || month > 12 || day < 1) {
      return null;
    }
    int year = century * 100 + yearOfCentury;
    return day > daysIn(year, month) ? null : LocalDate.of(year, month, day);
  }

  /** The date in this text; null where it is none. */
  public static @Nullable LocalDate date(String text) {
    return text.length() != DATE_LENGTH ? null : date(text.toCharArray(), 0, DATE_LENGTH);
  }

  /** Whether {@link #text(OffsetDateTime)} can write the value: a year of four digits, an offset in whole minutes. */
  public static boolean isWritable(OffsetDateTime value) {
    return isFourDigits(value.getYear()) && isWholeMinutes(value.getOffset());
  }

  /** Whether {@link #text(OffsetTime)} can write the value: an offset in whole minutes. */
  public static boolean isWritable(OffsetTime value) {
    return isWholeMinutes(value.getOffset());
  }

  /** Whether {@link #text(LocalDate)} can write the value: a year of four digits. */
  public static boolean isWritable(LocalDate value) {
    return isFourDigits(value.getYear());
  }

  /**
   * Writes a date-time: {@code 2026-02-12T10:00:00+00:00}, always with seconds and offset, the fraction only where it
   * is not zero and then with three, six or nine digits.
   *
   * @throws IllegalArgumentException where the value is not {@linkplain #isWritable(OffsetDateTime) writable}
   */
  public static String text(OffsetDateTime value) {
    if (!isWritable(value)) {
      throw new IllegalArgumentException(
          value + " is no RFC 3339 date-time: the year must have four digits, the offset no seconds");
    }
    char[] text = new char[LONGEST];
    writeDate(text, value.getYear(), value.getMonthValue(), value.getDayOfMonth());
    text[DATE_LENGTH] = 'T';
    return new String(text, 0, writeTime(text, TIME_AT, value.toOffsetTime()));
  }

  /**
   * Writes a time of day: {@code 10:00:00+00:00}, as it stands in a date-time.
   *
   * @throws IllegalArgumentException where the value is not {@linkplain #isWritable(OffsetTime) writable}
   */
  public static String text(OffsetTime value) {
    if (!isWritable(value)) {
      throw new IllegalArgumentException(value + " is no RFC 3339 time: the offset must have no seconds");
    }
    char[] text = new char[LONGEST - TIME_AT];
    return new String(text, 0, writeTime(text, 0, value));
  }

  /**
   * Writes a date: {@code 2026-02-12}.
   *
   * @throws IllegalArgumentException where the value is not {@linkplain #isWritable(LocalDate) writable}
   */
  public static String text(LocalDate value) {
    if (!isWritable(value)) {
      throw new IllegalArgumentException(value + " is no RFC 3339 date: the year must have four digits");
    }
    char[] text = new char[DATE_LENGTH];
    writeDate(text, value.getYear(), value.getMonthValue(), value.getDayOfMonth());
    return new String(text);
  }

  private static @Nullable ZoneOffset zone(char[] buffer, int offset, int length) {
    if (length == 1) {
      return lowerCase(buffer[offset]) == 'z' ? ZoneOffset.UTC : null;
    }
    if (length != 6 || buffer[offset + 3] != ':') {
      return null;
    }
    char sign = buffer[offset];
    int hours = twoDigits(buffer, offset + 1);
    int minutes = twoDigits(buffer, offset + 4);
    int total = hours * 60 + minutes;
    if (sign != '+' && sign != '-' || minutes > 59 || total > MAX_OFFSET_MINUTES) {
      return null;
    }
    return total == 0 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds((sign == '-' ? -total : total) * 60);
  }

  private static int daysIn(int year, int month) {
    if (month == 2) {
      return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** The number in two digits; {@link #NO_NUMBER}, beyond every bound, where one is no digit. */
  private static int twoDigits(char[] buffer, int at) {
    char tens = buffer[at];
    char ones = buffer[at + 1];
    return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + (ones - '0') : NO_NUMBER;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int lowerCase(char letter) {
    return letter | 0x20;
  }

  private static boolean isWholeMinutes(ZoneOffset offset) {
    return offset.getTotalSeconds() % 60 == 0;
  }

  private static boolean isFourDigits(int year) {
    return year >= 0 && year <= 9999;
  }

  private static void writeDate(char[] text, int year, int month, int day) {
    writeTwoDigits(text, 0, year / 100);
    writeTwoDigits(text, 2, year % 100);
    text[4] = '-';
    writeTwoDigits(text, 5, month);
    text[7] = '-';
    writeTwoDigits(text, 8, day);
  }

  /** Writes a time from there on, and returns where it ends. */
  private static int writeTime(char[] text, int start, OffsetTime value) {
    writeTwoDigits(text, start, value.getHour());
    text[start + 2] = ':';
    writeTwoDigits(text, start + 3, value.getMinute());
    text[start + 5] = ':';
    writeTwoDigits(text, start + 6, value.getSecond());
    int at = writeFraction(text, start + 8, value.getNano());
    int minutes = value.getOffset().getTotalSeconds() / 60;
    text[at] = minutes < 0 ? '-' : '+';
    writeTwoDigits(text, at + 1, Math.abs(minutes) / 60);
    text[at + 3] = ':';
    writeTwoDigits(text, at + 4, Math.abs(minutes) % 60);
    return at + 6;
  }

  private static int writeFraction(char[] text, int at, int nano) {
    if (nano == 0) {
      return at;
    }
    int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
    int rest = nano;
    for (int unwritten = MAX_FRACTION_DIGITS; unwritten > digits; unwritten--) {
      rest /= 10;
    }
    text[at] = '.';
    for (int i = at + digits; i > at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return at + 1 + digits;
  }

  private static void writeTwoDigits(char[] text, int at, int number) {
    text[at] = (char) ('0' + number / 10);
    text[at + 1] = (char) ('0' + number % 10);
  }
}
