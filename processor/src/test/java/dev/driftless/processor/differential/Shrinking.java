package dev.driftless.processor.differential;

import dev.driftless.processor.agreement.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a JSON value smaller while something stays true of it. */
final class Shrinking {
  private final Predicate<Json> stays;

  private Shrinking(Predicate<Json> stays) {
    this.stays = stays;
  }

  /** The value without whatever key, item or part of a text it is true without. */
  static Json of(Json json, Predicate<Json> stays) {
    Shrinking shrinking = new Shrinking(stays);
    Json smallest = json;
    for (Optional<Json> next = Optional.of(json); next.isPresent(); next = shrinking.smaller(smallest)) {
      smallest = next.get();
    }
    return smallest;
  }

  private Optional<Json> smaller(Json json) {
    return candidates(json).stream().filter(stays).findFirst();
  }

  /** All values that lack one thing. */
  private static List<Json> candidates(Json json) {
    List<Json> candidates = new ArrayList<>();
    if (json instanceof Json.Obj object) {
      List<Json.Member> members = object.members();
      for (int i = 0; i < members.size(); i++) {
        List<Json.Member> fewer = new ArrayList<>(members);
        Json.Member member = fewer.remove(i);
        candidates.add(new Json.Obj(fewer));
        for (Json value : candidates(member.value())) {
          List<Json.Member> changed = new ArrayList<>(members);
          changed.set(i, new Json.Member(member.key(), value));
          candidates.add(new Json.Obj(changed));
        }
      }
    } else if (json instanceof Json.Arr array) {
      for (int i = 0; i < array.items().size(); i++) {
        List<Json> fewer = new ArrayList<>(array.items());
        Json item = fewer.remove(i);
        candidates.add(new Json.Arr(fewer));
        for (Json value : candidates(item)) {
          List<Json> changed = new ArrayList<>(array.items());
          changed.set(i, value);
          candidates.add(new Json.Arr(changed));
        }
      }
    } else if (json instanceof Json.Text text && !text.value().isEmpty()) {
      candidates.add(Json.text(text.value().substring(1)));
      candidates.add(Json.text(text.value().substring(0, text.value().length() - 1)));
    }
    return candidates;
  }
}
