package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.Map;

/** The fields of one object in the order in which they most often come, so that a key is but compared. */
final class Fields {
  private final Place object;
  private final Place[] places;
  private final SerializableString[] names;
  private final Map<String, Integer> numbers = new HashMap<>();

  Fields(Place object, Place... places) {
    this.object = object;
    this.places = places;
    this.names = new SerializableString[places.length + 1];
    for (int i = 0; i < places.length; i++) {
      names[i] = new SerializedString(places[i].name());
      numbers.put(places[i].name(), i);
    }
    // Behind the last field comes none: a name that no key of this contract is likely to have.
    names[places.length] = new SerializedString("\u0000");
  }

  Place object() {
    return object;
  }

  Place place(int number) {
    return places[number];
  }

  /** The name of a field, or behind the last one a name that is none. */
  SerializableString name(int number) {
    return names[number];
  }

  /** The number of a field; -1 where there is no such field. */
  int number(String name) {
    return numbers.getOrDefault(name, -1);
  }

  int count() {
    return places.length;
  }
}
