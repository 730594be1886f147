package dev.driftless.processor.markdown;

/**
 * What stands between two markers.
 *
 * @param section the id of the section that belongs there
 * @param line the line of the begin marker, from 1
 * @param start offset behind the begin marker's line
 * @param end offset of the end marker's line
 * @param lineEnding the line ending of the begin marker, which the region gets
 */
record Region(String section, int line, int start, int end, String lineEnding) {

  /** The region's text in the file it was found in. */
  String in(String text) {
    return text.substring(start, end);
  }

  /** A section's text as it is written here; blank lines keep it apart from the markers for every renderer. */
  String body(String sectionText) {
    String safe = GeneratedText.safe(sectionText);
    return safe.isEmpty() ? "" : ("\n" + safe + "\n\n").replace("\n", lineEnding);
  }
}
