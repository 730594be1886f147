package dev.driftless.sample.bench;

/**
 * A field as the hand-written reader names it in violations.
 *
 * @param rank where its violations come among those of an event
 * @param pointer from the event's root
 * @param nullable whether null is a value of the field
 * @param subject how messages begin
 */
record Place(int rank, String pointer, boolean nullable, String subject) {
  private static final int RANKS_OF_A_PAYLOAD = 100;
  private static final int MISSING = 18 * RANKS_OF_A_PAYLOAD;
  private static final int PAYLOAD = 19 * RANKS_OF_A_PAYLOAD;
  private static final int MISSING_INSIDE = PAYLOAD + RANKS_OF_A_PAYLOAD - 2;

  static Place inEnvelope(int number, String name, boolean nullable) {
    return new Place(number * RANKS_OF_A_PAYLOAD, "/" + name, nullable, "Invalid event: '" + name + "' ");
  }

  /** The payload's own place is behind all other fields, even the missing ones. */
  static Place payload() {
    return new Place(PAYLOAD, "/payload", false, "Invalid event: 'payload' ");
  }

  static Place inPayload(String type, int number, String name, boolean nullable) {
    String subject = "Invalid payload for " + type + ": '" + name + "' ";
    return new Place(PAYLOAD + number, "/payload/" + name, nullable, subject);
  }

  /** The place of what belongs to none of an object's declared fields: behind them. */
  Place unknownKey(String name) {
    return new Place(rank, pointer + escaped(name), false, subject + "an unknown key ");
  }

  /** The same field where it is missing: behind those of its object that are there. */
  Place missing() {
    return new Place(rank < PAYLOAD || pointer.equals("/payload") ? MISSING : MISSING_INSIDE, pointer, nullable, subject);
  }

  Place item(int index) {
    return new Place(rank, pointer + "/" + index, false, subject + "item ");
  }

  static Place restOfEnvelope() {
    return new Place(Integer.MAX_VALUE, "", false, "Invalid event: ");
  }

  static Place restOfPayload(String type) {
    return new Place(PAYLOAD + RANKS_OF_A_PAYLOAD - 1, "/payload", false, "Invalid payload for " + type + ": ");
  }

  private static String escaped(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
