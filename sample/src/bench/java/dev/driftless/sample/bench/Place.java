package dev.driftless.sample.bench;

/**
 * A field as the hand-written reader names it in violations.
 *
 * @param rank where its violations come among those of an event
 * @param inside the pointer of its object
 * @param name its key; empty for the object itself
 * @param nullable whether null is a value of the field
 * @param invalid how messages begin
 */
record Place(int rank, String inside, String name, boolean nullable, String invalid) {
  private static final int RANKS_OF_A_PAYLOAD = 100;
  /** Behind the envelope's other fields. */
  private static final int ABSENT = 18 * RANKS_OF_A_PAYLOAD;
  private static final int PAYLOAD = 19 * RANKS_OF_A_PAYLOAD;
  private static final int ABSENT_INSIDE = PAYLOAD + RANKS_OF_A_PAYLOAD - 1;

  static Place envelope() {
    return new Place(0, "", "", false, "Invalid event: ");
  }

  static Place inEnvelope(int number, String name, boolean nullable) {
    return new Place(number * RANKS_OF_A_PAYLOAD, "", name, nullable, "Invalid event: ");
  }

  /** The payload's own place is behind all other fields, even the missing ones. */
  static Place payload() {
    return new Place(PAYLOAD, "", "payload", false, "Invalid event: ");
  }

  static Place payload(String type) {
    return new Place(PAYLOAD, "/payload", "", false, "Invalid payload for " + type + ": ");
  }

  static Place inPayload(String type, int number, String name, boolean nullable) {
    return new Place(PAYLOAD + number, "/payload", name, nullable, "Invalid payload for " + type + ": ");
  }

  /** From the event's root. */
  String pointer() {
    return name.isEmpty() ? inside : inside + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  String message(String rule) {
    return invalid + "'" + name + "' " + rule;
  }

  /** Where the violation of a required field that is missing comes, or one of a key that is not declared. */
  int rankIfAbsent() {
    return inside.isEmpty() ? ABSENT : ABSENT_INSIDE;
  }

  /** A key that is not declared, in the object that has this place. */
  Place unknownKey(String key) {
    return new Place(rankIfAbsent(), inside, key, false, invalid);
  }

  Place item(int index) {
    return new Place(rank, pointer(), Integer.toString(index), false, invalid);
  }
}
