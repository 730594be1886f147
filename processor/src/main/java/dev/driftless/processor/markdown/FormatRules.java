package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;

/** What the formats are that fields of the contract have; those alone. */
final class FormatRules {
  private static final String ULID =
      """
      **ULID** ([specification](https://github.com/ulid/spec)): 26 characters of Crockford's base 32 in upper case, \
      `0123456789ABCDEFGHJKMNPQRSTVWXYZ` (no `I`, `L`, `O` or `U`). The first 10 hold the time in milliseconds since \
      1970-01-01 UTC in 48 bits, the last 16 hold 80 random bits. Since these are 128 bits, the first character is `0` \
      to `7`. ULIDs sort by time when they are sorted as text. Pattern: %s. Example: `01JMBY7K8N3QRVX2DPFG5HWT4E`.""";

  private static final String UUID =
      """
      **UUID** ([RFC 9562](https://www.rfc-editor.org/rfc/rfc9562)): the 36 characters of the canonical form, 32 \
      hexadecimal digits with hyphens in groups of 8, 4, 4, 4 and 12. Upper and lower case are read""";

  private static final String UUID_VERSION =
      """
       Version %1$d has `%1$d` as the first digit of the third group, and `8`, `9`, `a` or `b`, the variant of the \
      RFC, as the first of the fourth.""";

  private static final String UUID_ANY = " Where no version is said, all are read. Pattern: %s.";

  private static final String DATE_TIME =
      """
      **Date-time** ([RFC 3339, section 5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)): a date, `T` or `t`, \
      a time with seconds, and `Z`, `z` or an offset up to ±18:00 (`-00:00` counts as UTC). The seconds may have a \
      fraction of 1 to 9 digits. A second 60, an hour 24 and days that the calendar doesn't have are refused. It is \
      written with seconds and a numeric offset; with a fraction only where that is not zero, of 3, 6 or 9 digits. \
      Example: `2026-02-12T10:00:00+00:00`.""";

  private static final String DATE =
      """
      **Date** ([RFC 3339, section 5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6)): four digits of the year, \
      two of the month, two of the day; the calendar must have that day. Example: `2026-02-12`.""";

  private static final String TIME =
      """
      **Time** ([RFC 3339, section 5.6](https://www.rfc-editor.org/rfc/rfc3339#section-5.6), `full-time`): a time of \
      day with seconds, and `Z`, `z` or an offset up to ±18:00 (`-00:00` counts as UTC). The seconds may have a \
      fraction of 1 to 9 digits. A second 60 and an hour 24 are refused. It is written with seconds and a numeric offset. Example: \
      `10:00:00+00:00`.""";

  private static final String ABSOLUTE_URI =
      """
      **URI with a scheme** ([RFC 3986, section 3](https://www.rfc-editor.org/rfc/rfc3986#section-3)): a URI \
      reference, as above, that begins with a scheme and is no relative one. Example: `https://example.org/a?b=c`.""";

  private static final String SHA256 =
      """
      **SHA-256** (FIPS 180-4): a hash of 64 hexadecimal digits in either case. Pattern: %s. Example: \
      `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`.""";

  private static final String DURATION =
      """
      **Duration** (ISO 8601-1:2019, 5.5.2, and [RFC 3339, appendix \
      A](https://www.rfc-editor.org/rfc/rfc3339#appendix-A)): `P`, then years, months and days, then `T` with \
      hours, minutes and seconds, in this order, each a number with its letter, at least one of them; or weeks alone. Units \
      may be left out, also between two others. Only seconds may have a fraction, of 1 to 9 digits behind a point. \
      Pattern: %s. Examples: `P1Y2M3DT4H5M6S`, `PT0.5S`, `P2W`.""";

  private static final String EMAIL =
      """
      **Email address** ([RFC 5321, section 4.1.2](https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2)): a dot-atom, \
      `@` and a domain name of two labels or more. Quoted strings, comments and addresses in brackets are refused. \
      Pattern: %s. Example: `user@example.org`.""";

  private static final String URI =
      """
      **URI reference** ([RFC 3986, section 4.1](https://www.rfc-editor.org/rfc/rfc3986#section-4.1)): an absolute URI \
      or a relative one, ASCII only. Refused are also a scheme or `//` with nothing behind it, and addresses of future \
      IP versions. Example: `https://example.org/a?b=c`.""";

  private static final String SEMVER =
      """
      **Semantic version** ([SemVer 2.0.0](https://semver.org/spec/v2.0.0.html)): three numbers without leading zeros, \
      then perhaps a pre-release and a build. A leading `v` is refused. Pattern: %s. Examples: `1.0.0`, \
      `2.1.0-rc.1+build.5`.""";

  private static final String SHA1 =
      """
      **SHA-1** (FIPS 180-4): a hash of 40 hexadecimal digits in either case, such as the name of a git commit. \
      Example: `0cf3f906f4f979a000cf04c78688a397d69b6a37`.""";

  private static final String UUID_EXAMPLE = " Pattern: %s. Example: `550e8400-e29b-%d1d4-a716-446655440000`.";

  private FormatRules() {}

  /** The formats under a heading of this level, {@code ###}; empty if there are none. */
  static String of(ValueKinds kinds, String level) {
    List<String> formats = new ArrayList<>();
    addIf(uses(kinds, Format.ULID), formats, ULID.formatted(pattern(Format.ULID, 0)));
    addIf(kinds.has(Scalar.UUID) || uses(kinds, Format.UUID), formats, uuid(kinds));
    addIf(kinds.has(Scalar.DATE_TIME), formats, DATE_TIME);
    addIf(kinds.has(Scalar.DATE), formats, DATE);
    addIf(kinds.has(Scalar.TIME), formats, TIME);
    addIf(kinds.has(Scalar.URI), formats, URI);
    addIf(uses(kinds, Format.ABSOLUTE_URI), formats, ABSOLUTE_URI);
    addIf(uses(kinds, Format.SEMVER), formats, SEMVER.formatted(pattern(Format.SEMVER, 0)));
    addIf(uses(kinds, Format.SHA1), formats, SHA1);
    addIf(uses(kinds, Format.SHA256), formats, SHA256.formatted(pattern(Format.SHA256, 0)));
    addIf(uses(kinds, Format.DURATION), formats, DURATION.formatted(pattern(Format.DURATION, 0)));
    addIf(uses(kinds, Format.EMAIL), formats, EMAIL.formatted(pattern(Format.EMAIL, 0)));
    return formats.isEmpty() ? "" : level + " Formats\n\n- " + String.join("\n- ", formats);
  }

  private static void addIf(boolean used, List<String> formats, String text) {
    if (used) {
      formats.add(text);
    }
  }

  private static boolean uses(ValueKinds kinds, Format format) {
    return kinds.rules(Rule.HasFormat.class).anyMatch(rule -> rule.format() == format);
  }

  private static String uuid(ValueKinds kinds) {
    List<Integer> versions = kinds.rules(Rule.HasFormat.class)
        .filter(rule -> rule.format() == Format.UUID && rule.version() != 0)
        .map(Rule.HasFormat::version)
        .distinct()
        .sorted()
        .toList();
    StringBuilder text = new StringBuilder(UUID).append(kinds.has(Scalar.UUID) ? "; lower case is written." : ".");
    for (int version : versions) {
      text.append(UUID_VERSION.formatted(version));
      text.append(UUID_EXAMPLE.formatted(pattern(Format.UUID, version), version));
    }
    if (versions.isEmpty()) {
      text.append(UUID_EXAMPLE.formatted(pattern(Format.UUID, 0), 4));
    } else if (kinds.hasUuidOfAnyVersion()) {
      text.append(UUID_ANY.formatted(pattern(Format.UUID, 0)));
    }
    return text.toString();
  }

  private static String pattern(Format format, int version) {
    return Markdown.code(format.regexp(version));
  }
}
