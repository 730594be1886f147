package dev.driftless.runtime;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares an answer with the response of a fixture. */
final class FixtureComparison {
  private static final String BODY = "/response/body";
  private static final int LONGEST = 200;

  private final Fixture fixture;
  private final List<String> anyOrder;
  private final List<String> differences = new ArrayList<>();

  FixtureComparison(Fixture fixture, List<String> anyOrder) {
    this.fixture = fixture;
    this.anyOrder = anyOrder;
  }

  List<String> differences(int status, byte[] body) {
    if (status != fixture.status()) {
      differences.add("the status is " + status + ", not " + fixture.status() + ", with the body " + shown(body));
    } else if (!fixture.response().isEmpty()) {
      compareBody(body);
    }
    return List.copyOf(differences);
  }

  private void compareBody(byte[] body) {
    Object actual;
    try {
      actual = JsonTree.of(JsonSources.of(body));
    } catch (TokenException malformed) {
      differences.add("the body is no JSON (" + malformed.getMessage() + "): " + shown(body));
      return;
    }
    compare("", fixture.response().tree(), actual);
  }

  private static String shown(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private void compare(String pointer, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> members && actual instanceof Map<?, ?> others) {
      compareMembers(pointer, members, others);
    } else if (expected instanceof List<?> items && actual instanceof List<?> others) {
      compareItems(pointer, items, others);
    } else if (!isSame(pointer, expected, actual)) {
      differences.add(pointer + " is " + actual + ", not " + expected);
    }
  }

  private void compareMembers(String pointer, Map<?, ?> expected, Map<?, ?> actual) {
    Set<Object> keys = new LinkedHashSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    for (Object key : keys) {
      String at = pointer + Field.pointerTo((String) key);
      if (!actual.containsKey(key)) {
        differences.add(at + " is missing");
      } else if (!expected.containsKey(key)) {
        differences.add(at + " is not expected");
      } else {
        compare(at, expected.get(key), actual.get(key));
      }
    }
  }

  private void compareItems(String pointer, List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      differences.add(pointer + " has " + actual.size() + " items, not " + expected.size());
    } else if (anyOrder.contains(BODY + pointer)) {
      List<Object> rest = new ArrayList<>(actual);
      for (int i = 0; i < expected.size(); i++) {
        String at = pointer + "/" + i;
        Object item = expected.get(i);
        Optional<Object> found = rest.stream().filter(other -> agree(at, item, other)).findFirst();
        if (found.isEmpty()) {
          differences.add(pointer + " has no item " + item);
        } else {
          rest.remove(found.get());
        }
      }
    } else {
      for (int i = 0; i < expected.size(); i++) {
        compare(pointer + "/" + i, expected.get(i), actual.get(i));
      }
    }
  }

  private boolean agree(String pointer, @Nullable Object expected, @Nullable Object actual) {
    FixtureComparison alone = new FixtureComparison(fixture, anyOrder);
    alone.compare(pointer, expected, actual);
    return alone.differences.isEmpty();
  }

  private boolean isSame(String pointer, @Nullable Object expected, @Nullable Object actual) {
    if (fixture.varies().contains(BODY + pointer) && expected != null && actual != null) {
      return expected.getClass().equals(actual.getClass());
    }
    return expected instanceof BigDecimal decimal && actual instanceof BigDecimal other
        ? decimal.compareTo(other) == 0
        : Objects.equals(expected, actual);
  }
}
