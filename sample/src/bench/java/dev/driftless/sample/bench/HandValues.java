package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the hand-written reader does with single values: straight from the parser, no list before a violation. */
final class HandValues {
  /** No further field. */
  static final int END = -1;

  private static final int MAX_DEPTH = 100;

  JsonParser parser;
  boolean stopped;

  private final int depth;
  private @Nullable List<Found> found;

  private record Found(int rank, Violation violation) {}

  /** {@code depth} is how many objects and lists are open once an event's object is. */
  HandValues(JsonParser parser, int depth) {
    this.parser = parser;
    this.depth = depth;
  }

  // Violations

  void breaks(Place place, ViolationCode code, String rule) {
    breaksAt(place.rank(), place.pointer(), code, place.message(rule));
  }

  private void breaksAt(int rank, String pointer, ViolationCode code, String message) {
    if (found == null) {
      found = new ArrayList<>();
    }
    found.add(new Found(rank, new Violation(pointer, code, message)));
  }

  boolean anyAt(Place place) {
    return found != null && found.stream().anyMatch(each -> each.violation.pointer().equals(place.pointer()));
  }

  /** The violations of the event just read, and none for the next one. An index below 0 stands for no list. */
  List<Violation> takeViolations(String list, int index) {
    List<Found> all = found;
    if (all == null) {
      return List.of();
    }
    found = null;
    all.sort(Comparator.comparingInt(Found::rank));
    String pointer = index < 0 ? list : list + "/" + index;
    return all.stream()
        .map(each -> each.violation)
        .map(each -> new Violation(pointer + each.pointer(), each.code(), each.message()))
        .toList();
  }

  /** The JSON breaks at this place: the last that can be said of the event. */
  void stop(IOException broken, Place place) {
    stopped = true;
    ViolationCode code =
        broken instanceof StreamConstraintsException ? ViolationCode.PARSER_LIMIT : ViolationCode.MALFORMED_JSON;
    breaksAt(Integer.MAX_VALUE, place.pointer(), code, "Invalid JSON: " + broken.getMessage());
  }

  // Keys

  /**
   * Goes to the next key that is declared and was not there before; all others are passed over.
   *
   * @param seen a bit for each field that was there
   * @param expected the field that most likely comes next
   * @return the number of the field, or {@link #END}
   */
  int next(Fields fields, int seen, int expected) throws IOException {
    Place at = fields.object();
    try {
      while (!parser.nextFieldName(fields.name(expected))) {
        if (parser.currentToken() == JsonToken.END_OBJECT) {
          return END;
        }
        int field = fields.number(parser.currentName());
        if (field >= 0 && (seen & 1 << field) == 0) {
          return field;
        }
        at = field < 0 ? fields.object().unknownKey(parser.currentName()) : fields.place(field);
        passOver(at, field < 0);
        at = fields.object();
      }
      if ((seen & 1 << expected) == 0) {
        return expected;
      }
      at = fields.place(expected);
      passOver(at, false);
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, at);
      return END;
    }
    return next(fields, seen, expected);
  }

  private void passOver(Place place, boolean unknown) throws IOException {
    if (!unknown) {
      int rank = Math.min(place.rank(), place.rankIfAbsent());
      breaksAt(rank, place.pointer(), ViolationCode.DUPLICATE_KEY, place.message("stands twice"));
    }
    if (parser.nextToken().isStructStart()) {
      if (unknown) {
        skipDeep(place, place.inside().isEmpty() ? 0 : 1);
      } else {
        parser.skipChildren();
      }
    }
  }

  void reportMissing(Fields fields, int missing) {
    for (int i = 0; i < fields.count(); i++) {
      if ((missing & 1 << i) != 0) {
        Place field = fields.place(i);
        breaksAt(field.rankIfAbsent(), field.pointer(), ViolationCode.MISSING, field.message("is missing"));
      }
    }
  }

  // Values: the parser stands on the key, or in a list on the last token before the item

  @Nullable String text(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (!Texts.isWellFormed(text)) {
      breaks(place, ViolationCode.LONE_SURROGATE, "must not have a lone surrogate");
    }
    return text;
  }

  @Nullable String filled(Place place) throws IOException {
    String text = text(place);
    if (text != null && text.isEmpty()) {
      breaks(place, ViolationCode.TOO_SHORT, "must not be empty");
    }
    return text;
  }

  @Nullable String ulid(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (!Texts.isUlid(text)) {
      breaks(place, ViolationCode.FORMAT, "must be a ULID");
    }
    return text;
  }

  @Nullable String sha1(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (!Texts.isSha1(text)) {
      breaks(place, ViolationCode.FORMAT, "must be a SHA-1 hash");
    }
    return text;
  }

  @Nullable String version(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (!Texts.isVersion(text)) {
      breaks(place, ViolationCode.FORMAT, "must be a semantic version");
    }
    return text;
  }

  @Nullable String wpId(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (!Texts.isWpId(text)) {
      breaks(place, ViolationCode.PATTERN, "must match WP\\d{2}");
    }
    return text;
  }

  @Nullable String featureSlug(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (!Texts.isFeatureSlug(text)) {
      breaks(place, ViolationCode.PATTERN, "must match \\d{3}-[a-z0-9-]+");
    }
    return text;
  }

  @Nullable String featureNumber(Place place) throws IOException {
    String text = parser.nextTextValue();
    if (text == null) {
      return refuse(place, "must be a string");
    }
    if (text.length() != 3 || !Texts.isDigits(text, 0, 3)) {
      breaks(place, ViolationCode.PATTERN, "must match \\d{3}");
    }
    return text;
  }

  /** The item of a list; the parser stands on it. */
  @Nullable String wpIdItem(Place list, int index) throws IOException {
    try {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return refuse(list.item(index), "must be a string");
      }
      String text = parser.getText();
      if (!Texts.isWpId(text)) {
        breaks(list.item(index), ViolationCode.PATTERN, "must match WP\\d{2}");
      }
      return text;
    } catch (JsonProcessingException | CharConversionException broken) {
      stop(broken, list.item(index));
      return null;
    }
  }

  @Nullable UUID uuid4(Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      return refuse(place, "must be a string");
    }
    UUID uuid = Texts.uuid(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (uuid == null) {
      breaks(place, ViolationCode.FORMAT, "must be a UUID");
    } else if ((uuid.getMostSignificantBits() & 0xF000) != 0x4000 || uuid.getLeastSignificantBits() >>> 62 != 2) {
      breaks(place, ViolationCode.FORMAT, "must be a UUID of version 4");
    }
    return uuid;
  }

  @Nullable OffsetDateTime dateTime(Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      return refuse(place, "must be a string");
    }
    OffsetDateTime time = Texts.dateTime(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (time == null) {
      breaks(place, ViolationCode.FORMAT, "must be an RFC 3339 date-time");
    }
    return time;
  }

  <E> @Nullable E constant(KnownNames<E> names, Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      return refuse(place, "must be a string");
    }
    E constant = names.match(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (constant == null) {
      breaks(place, ViolationCode.UNKNOWN_VALUE, "must be one of the known values");
    }
    return constant;
  }

  /** One of the event types. */
  @Nullable String eventType(KnownNames<String> names, Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      return refuse(place, "must be a string");
    }
    String type = names.match(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (type == null) {
      type = parser.getText();
      breaks(place, ViolationCode.UNKNOWN_EVENT_TYPE, "unknown event type");
    }
    return type;
  }

  /** A text that most often is one of some names. */
  @Nullable String mostly(KnownNames<String> names, Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      return refuse(place, "must be a string");
    }
    String name = names.match(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (name != null) {
      return name;
    }
    String text = parser.getText();
    if (!Texts.isWellFormed(text)) {
      breaks(place, ViolationCode.LONE_SURROGATE, "must not have a lone surrogate");
    }
    return text;
  }

  @Nullable Long atLeastZero(Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
      return refuse(place, "must be an integer");
    }
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      breaks(place, ViolationCode.OUT_OF_RANGE, "must fit 64 bits");
      return null;
    }
    long value = parser.getLongValue();
    if (value < 0) {
      breaks(place, ViolationCode.TOO_SMALL, "must be at least 0");
    }
    return value;
  }

  @Nullable Integer from0(int most, Place place) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) {
      return refuse(place, "must be an integer");
    }
    if (parser.getNumberType() != JsonParser.NumberType.INT) {
      breaks(place, ViolationCode.OUT_OF_RANGE, "must fit 32 bits");
      return null;
    }
    int value = parser.getIntValue();
    if (value < 0) {
      breaks(place, ViolationCode.TOO_SMALL, "must be at least 0");
    } else if (value > most) {
      breaks(place, ViolationCode.TOO_LARGE, "must be at most " + most);
    }
    return value;
  }

  // What goes wrong

  <T> @Nullable T refuse(Place place, String rule) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      breaks(place, ViolationCode.WRONG_TYPE, rule);
      parser.skipChildren();
    } else if (!place.nullable()) {
      breaks(place, ViolationCode.NULL_VALUE, "must not be null");
    }
    return null;
  }

  /** Passes over the object or list in hand. */
  void skipDeep(Place place, int levelsOpen) throws IOException {
    int open = 1;
    int deepest = 1;
    while (open > 0) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        deepest = Math.max(deepest, ++open);
      } else if (token.isStructEnd()) {
        open--;
      }
    }
    if (depth + levelsOpen + deepest > MAX_DEPTH) {
      breaks(place, ViolationCode.TOO_DEEP, "is nested deeper than " + MAX_DEPTH + " levels");
    }
  }
}
