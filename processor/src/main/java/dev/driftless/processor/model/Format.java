package dev.driftless.processor.model;

/** The standard formats that strings (and, for UUIDs, values) can be declared to have. */
public enum Format {
  ULID("a ULID", "[0-7][0-9A-HJKMNP-TV-Z]{25}"),
  UUID("a UUID", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
  SEMVER("a semantic version", dev.driftless.Semver.REGEXP),
  SHA1("a SHA-1 hash of 40 hexadecimal digits", "[0-9a-fA-F]{40}");

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
