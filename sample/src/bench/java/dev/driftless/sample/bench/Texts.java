package dev.driftless.sample.bench;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The formats of the contract as somebody in a hurry for speed writes them: tables and plain loops. */
final class Texts {
  private static final boolean[] ULID = new boolean[128];
  private static final byte[] HEX = new byte[128];

  static {
    for (char c : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
      ULID[c] = true;
    }
    Arrays.fill(HEX, (byte) -1);
    for (int digit = 0; digit < 16; digit++) {
      HEX[Character.forDigit(digit, 16)] = (byte) digit;
      HEX[Character.toUpperCase(Character.forDigit(digit, 16))] = (byte) digit;
    }
  }

  private Texts() {}

  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return hasPairsOnly(text, i);
      }
    }
    return true;
  }

  private static boolean hasPairsOnly(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  static boolean isUlid(String text) {
    if (text.length() != 26 || text.charAt(0) > '7') {
      return false;
    }
    for (int i = 0; i < 26; i++) {
      char c = text.charAt(i);
      if (c >= 128 || !ULID[c]) {
        return false;
      }
    }
    return true;
  }

  static boolean isSha1(String text) {
    if (text.length() != 40) {
      return false;
    }
    for (int i = 0; i < 40; i++) {
      char c = text.charAt(i);
      if (c >= 128 || HEX[c] < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isWpId(String text) {
    return text.length() == 4 && text.charAt(0) == 'W' && text.charAt(1) == 'P' && isDigits(text, 2, 4);
  }

  static boolean isFeatureSlug(String text) {
    int length = text.length();
    if (length < 5 || text.charAt(3) != '-' || !isDigits(text, 0, 3)) {
      return false;
    }
    for (int i = 4; i < length; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A semantic version; most have neither a pre-release nor build metadata. */
  static boolean isVersion(String text) {
    int afterMajor = afterNumber(text, 0);
    int afterMinor = afterMajor < 0 ? -1 : afterDot(text, afterMajor);
    int afterPatch = afterMinor < 0 ? -1 : afterDot(text, afterMinor);
    if (afterPatch < 0 || afterPatch == text.length()) {
      return afterPatch > 0;
    }
    int at = afterPatch;
    if (text.charAt(at) == '-') {
      at = afterIdentifiers(text, at + 1, true);
    }
    if (at >= 0 && at < text.length() && text.charAt(at) == '+') {
      at = afterIdentifiers(text, at + 1, false);
    }
    return at == text.length();
  }

  private static int afterDot(String text, int at) {
    return at < text.length() && text.charAt(at) == '.' ? afterNumber(text, at + 1) : -1;
  }

  private static int afterNumber(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at == from || at > from + 1 && text.charAt(from) == '0' ? -1 : at;
  }

  private static int afterIdentifiers(String text, int from, boolean numbersWithoutZeros) {
    int start = from;
    boolean digitsOnly = true;
    for (int at = from; ; at++) {
      char c = at < text.length() ? text.charAt(at) : '+';
      if (c == '.' || c == '+') {
        boolean leadingZero = digitsOnly && at > start + 1 && text.charAt(start) == '0';
        if (at == start || numbersWithoutZeros && leadingZero) {
          return -1;
        }
        if (c == '+') {
          return at;
        }
        start = at + 1;
        digitsOnly = true;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-') {
        digitsOnly = false;
      } else if (c < '0' || c > '9') {
        return -1;
      }
    }
  }

  static @Nullable UUID uuid(char[] buffer, int offset, int length) {
    if (length != 36
        || buffer[offset + 8] != '-'
        || buffer[offset + 13] != '-'
        || buffer[offset + 18] != '-'
        || buffer[offset + 23] != '-') {
      return null;
    }
    long a = hex(buffer, offset, 8);
    long b = hex(buffer, offset + 9, 4);
    long c = hex(buffer, offset + 14, 4);
    long d = hex(buffer, offset + 19, 4);
    long e = hex(buffer, offset + 24, 12);
    return (a | b | c | d | e) < 0 ? null : new UUID(a << 32 | b << 16 | c, d << 48 | e);
  }

  private static long hex(char[] buffer, int from, int digits) {
    long value = 0;
    for (int i = from; i < from + digits; i++) {
      char c = buffer[i];
      int digit = c < 128 ? HEX[c] : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  static @Nullable OffsetDateTime dateTime(char[] buffer, int offset, int length) {
    if (length < 20
        || length > 35
        || buffer[offset + 4] != '-'
        || buffer[offset + 7] != '-'
        || (buffer[offset + 10] | 0x20) != 't'
        || buffer[offset + 13] != ':'
        || buffer[offset + 16] != ':') {
      return null;
    }
    int century = twoDigits(buffer, offset);
    int year = twoDigits(buffer, offset + 2);
    int month = twoDigits(buffer, offset + 5);
    int day = twoDigits(buffer, offset + 8);
    int hour = twoDigits(buffer, offset + 11);
    int minute = twoDigits(buffer, offset + 14);
    int second = twoDigits(buffer, offset + 17);
    if ((century | year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59
        || !isDay(century * 100 + year, month, day)) {
      return null;
    }
    int at = offset + 19;
    int end = offset + length;
    int nano = 0;
    if (buffer[at] == '.') {
      int first = ++at;
      while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
        nano = nano * 10 + buffer[at++] - '0';
      }
      int digits = at - first;
      if (digits == 0 || digits > 9) {
        return null;
      }
      for (; digits < 9; digits++) {
        nano *= 10;
      }
    }
    ZoneOffset zone = zone(buffer, at, end - at);
    return zone == null
        ? null
        : OffsetDateTime.of(LocalDateTime.of(century * 100 + year, month, day, hour, minute, second, nano), zone);
  }

  private static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    if (day <= 28) {
      return true;
    }
    return switch (month) {
      case 2 -> day == 29 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      case 4, 6, 9, 11 -> day <= 30;
      default -> day <= 31;
    };
  }

  private static @Nullable ZoneOffset zone(char[] buffer, int at, int length) {
    if (length == 1) {
      return (buffer[at] | 0x20) == 'z' ? ZoneOffset.UTC : null;
    }
    if (length != 6 || buffer[at + 3] != ':' || buffer[at] != '+' && buffer[at] != '-') {
      return null;
    }
    int hours = twoDigits(buffer, at + 1);
    int minutes = twoDigits(buffer, at + 4);
    int all = hours * 60 + minutes;
    if ((hours | minutes) < 0 || minutes > 59 || all > 18 * 60) {
      return null;
    }
    return all == 0 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(buffer[at] == '-' ? -all * 60 : all * 60);
  }

  private static int twoDigits(char[] buffer, int at) {
    int tens = buffer[at] - '0';
    int ones = buffer[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
