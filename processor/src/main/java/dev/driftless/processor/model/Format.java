package dev.driftless.processor.model;

/** The standard formats that strings (and, for UUIDs, values) can be declared to have. */
public enum Format {
  ULID("a ULID", "[0-7][0-9A-HJKMNP-TV-Z]{25}"),
  UUID("a UUID", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
  SEMVER("a semantic version", dev.driftless.Semver.REGEXP),
  SHA1("a SHA-1 hash of 40 hexadecimal digits", "[0-9a-fA-F]{40}"),
  SHA256("a SHA-256 hash of 64 hexadecimal digits", "[0-9a-fA-F]{64}"),
  DURATION("an ISO 8601 duration", dev.driftless.IsoDuration.REGEXP),
  /** A dot-atom, an at sign and a domain name of two labels or more (RFC 5321, section 4.1.2, without quoted strings). */
  EMAIL(
      "an email address",
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"),
  /** On URIs only; there is no expression for it. */
  ABSOLUTE_URI("a URI with a scheme", "");

  private final String phrase;
  private final String regexp;

  Format(String phrase, String regexp) {
    this.phrase = phrase;
    this.regexp = regexp;
  }

  /** The format with its article, for messages. */
  public String phrase() {
    return phrase;
  }

  /** A regular expression for exactly the strings of this format; {@code version} is that of a UUID, 0 for any. */
  public String regexp(int version) {
    return this == UUID && version != 0
        ? "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-" + version + "[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
        : regexp;
  }
}
