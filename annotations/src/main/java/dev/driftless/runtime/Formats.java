package dev.driftless.runtime;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text formats a contract can ask for, each by its own specification, in linear time. A format holds for the whole
 * text and knows ASCII characters only.
 */
public final class Formats {
  private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final boolean[] IS_CROCKFORD = new boolean[128];
  private static final byte[] HEX = new byte[128];

  static {
    for (int i = 0; i < CROCKFORD.length(); i++) {
      IS_CROCKFORD[CROCKFORD.charAt(i)] = true;
    }
    Arrays.fill(HEX, (byte) -1);
    for (int digit = 0; digit < 16; digit++) {
      HEX[Character.forDigit(digit, 16)] = (byte) digit;
      HEX[Character.toUpperCase(Character.forDigit(digit, 16))] = (byte) digit;
    }
  }

  private static final int ULID_LENGTH = 26;
  private static final int UUID_LENGTH = 36;
  private static final int SHA1_LENGTH = 40;
  private static final int SHA256_LENGTH = 64;

  private Formats() {}

  /**
   * Whether the text is a ULID: 26 characters of Crockford's base 32 in upper case, the first from 0 to 7, so that it
   * stays within 128 bits (<a href="https://github.com/ulid/spec">ULID specification</a>).
   */
  public static boolean isUlid(String text) {
    if (text.length() != ULID_LENGTH || text.charAt(0) > '7') {
      return false;
    }
    for (int i = 0; i < ULID_LENGTH; i++) {
      char c = text.charAt(i);
      if (c >= 128 || !IS_CROCKFORD[c]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the text is a UUID in its canonical form, 36 characters in either case (<a
   * href="https://www.rfc-editor.org/rfc/rfc9562#section-4">RFC 9562</a>).
   *
   * @param version the version it must have, together with the variant of that RFC (8, 9, a or b); 0 for any of both
   */
  public static boolean isUuid(String text, int version) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(i);
      if (i == 8 || i == 13 || i == 18 || i == 23 ? c != '-' : hex(c) < 0) {
        return false;
      }
    }
    return version == 0 || hex(text.charAt(14)) == version && hex(text.charAt(19)) >> 2 == 2;
  }

  /**
   * Whether the value has a version, and the variant of RFC 9562 with it.
   *
   * @param version the version it must have; 0 for any version and variant
   */
  public static boolean isUuid(UUID value, int version) {
    return version == 0 || value.version() == version && value.variant() == 2;
  }

  /**
   * The UUID in these characters; null where they are not its canonical form of 36 characters, either case. Unlike
   * {@link UUID#fromString} it takes no shortened groups.
   */
  public static @Nullable UUID uuid(char[] buffer, int offset, int length) {
    if (length != UUID_LENGTH
        || buffer[offset + 8] != '-'
        || buffer[offset + 13] != '-'
        || buffer[offset + 18] != '-'
        || buffer[offset + 23] != '-') {
      return null;
    }
    long timeLow = hex(buffer, offset, 8);
    long timeMid = hex(buffer, offset + 9, 4);
    long timeHigh = hex(buffer, offset + 14, 4);
    long sequence = hex(buffer, offset + 19, 4);
    long node = hex(buffer, offset + 24, 12);
    if ((timeLow | timeMid | timeHigh | sequence | node) < 0) {
      return null;
    }
    return new UUID(timeLow << 32 | timeMid << 16 | timeHigh, sequence << 48 | node);
  }

  /** The UUID in this text; null where it is not the canonical form, as {@link #uuid(char[], int, int)} has it. */
  public static @Nullable UUID uuid(String text) {
    return text.length() != UUID_LENGTH ? null : uuid(text.toCharArray(), 0, UUID_LENGTH);
  }

  /** Whether the text is a version by <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>. */
  public static boolean isSemver(String text) {
    return SemverScan.matches(text);
  }

  /** Whether the text has the form of a SHA-1 hash: 40 hexadecimal digits in either case. */
  public static boolean isSha1(String text) {
    return isHex(text, SHA1_LENGTH);
  }

  /** Whether the text has the form of a SHA-256 hash: 64 hexadecimal digits in either case. */
  public static boolean isSha256(String text) {
    return isHex(text, SHA256_LENGTH);
  }

  private static boolean isHex(String text, int digits) {
    if (text.length() != digits) {
      return false;
    }
    for (int i = 0; i < digits; i++) {
      if (hex(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is a duration, as {@link dev.driftless.IsoDuration} has it. */
  public static boolean isDuration(String text) {
    return DurationScan.matches(text);
  }

  /**
   * Whether the text is an email address: a dot-atom, an at sign and a domain name of two labels or more (<a
   * href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2">RFC 5321</a>, without quoted strings and address literals).
   */
  public static boolean isEmail(String text) {
    return EmailScan.matches(text);
  }

  /** Whether every surrogate has its pair: only then can the text be written in UTF-8 and be read back as it was. */
  public static boolean isWellFormed(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == length || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The length as JSON Schema counts it: in code points; a lone surrogate counts as one. */
  public static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  /**
   * The URI or relative reference in this text, by <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.1">RFC
   * 3986</a>; null where it is none, or one of the few that {@link URI} can't hold (a scheme with nothing behind it, an
   * empty authority with nothing behind it, an IP literal of a future version).
   */
  public static @Nullable URI uriReference(String text) {
    return UriReferences.parse(text);
  }

  private static long hex(char[] buffer, int offset, int digits) {
    long value = 0;
    for (int i = offset; i < offset + digits; i++) {
      int digit = hex(buffer[i]);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static int hex(char c) {
    return c < 128 ? HEX[c] : -1;
  }
}
