package dev.driftless.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.processor.model.Contract;
import dev.driftless.runtime.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A sound fixture of a batch with a few random changes is refused just where it isn't true any more: where it says
 * something else than a plain server would, one that takes events one by one and remembers those it stored.
 */
final class MutatedFixturesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Contract CONTRACT = FixtureProject.model();
  private static final Interpreter INTERPRETER = new Interpreter(CONTRACT);

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"accepted.json", "mixed.json"})
  void aChangedFixtureIsRefusedOrStillTrue(String file) throws Exception {
    FixtureProject project = FixtureProject.empty(root);
    int stillTrue = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Map<String, Object> fixture = mutable(ParsedJson.of(FixtureProject.text(file)).tree());
      fixture.put("look_at", List.of(Map.of("pointer", "/endpoint", "note", "n")));
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        change(fixture, random);
      }
      String text = MAPPER.writeValueAsString(fixture);
      List<String> problems =
          project.write(file, text).problems().stream()
              .filter(problem -> problem.startsWith(FixtureProject.DIRECTORY))
              .toList();
      boolean isTrue = isTrue(mutable(ParsedJson.of(text).tree()));
      int failing = seed;
      assertEquals(isTrue, problems.isEmpty(), () -> failing + ": " + text + "\n" + problems);
      stillTrue += isTrue ? 1 : 0;
    }
    int found = stillTrue;
    assertTrue(stillTrue > 20 && stillTrue < 300, () -> "still true: " + found);
  }

  // The changes

  @SuppressWarnings("unchecked") // A copy of a tree whose keys are all strings.
  private static Map<String, Object> mutable(Object tree) {
    return (Map<String, Object>) copy(tree);
  }

  private static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> members) {
      Map<String, Object> copy = new LinkedHashMap<>();
      members.forEach((key, value) -> copy.put((String) key, copy(value)));
      return copy;
    }
    return tree instanceof Collection<?> items
        ? new ArrayList<>(items.stream().map(MutatedFixturesTest::copy).toList())
        : tree;
  }

  private static void change(Map<String, Object> fixture, Random random) {
    List<Object> containers = new ArrayList<>();
    List<Object> scalars =
        new ArrayList<>(List.of("stored", "known", "refused", "held", "x", "Sent", "Lost", 0, 1, 10, "WRONG_TYPE"));
    collect(fixture.get("request"), containers, scalars);
    collect(((Map<?, ?>) fixture.get("response")).get("body"), containers, scalars);
    collect(fixture.getOrDefault("violations", List.of()), containers, scalars);
    Object container = containers.get(random.nextInt(containers.size()));
    if (container instanceof Map<?, ?>) {
      changeMembers(mutableIn(container), scalars, random);
    } else {
      changeItems((List<?>) container, random);
    }
  }

  @SuppressWarnings("unchecked") // Made by copy.
  private static Map<String, Object> mutableIn(Object container) {
    return (Map<String, Object>) container;
  }

  private static void changeMembers(Map<String, Object> members, List<Object> scalars, Random random) {
    List<String> keys = List.copyOf(members.keySet());
    if (keys.isEmpty()) {
      members.put("new", "x");
      return;
    }
    String key = keys.get(random.nextInt(keys.size()));
    switch (random.nextInt(4)) {
      case 0 -> members.remove(key);
      case 1 -> members.put(key.equals("error") ? "error_message" : key + "_2", members.remove(key));
      case 2 -> {
        Object first = members.remove(key);
        members.put(key, first);
      }
      default -> {
        if (!(members.get(key) instanceof Map) && !(members.get(key) instanceof List)) {
          members.put(key, scalars.get(random.nextInt(scalars.size())));
        }
      }
    }
  }

  private static <T> void changeItems(List<T> items, Random random) {
    if (items.isEmpty()) {
      return;
    }
    int at = random.nextInt(items.size());
    switch (random.nextInt(3)) {
      case 0 -> items.remove(at);
      case 1 -> Collections.swap(items, at, random.nextInt(items.size()));
      default -> items.add(items.get(at));
    }
  }

  private static void collect(Object tree, List<Object> containers, List<Object> scalars) {
    if (tree instanceof Map<?, ?> members) {
      containers.add(tree);
      members.values().forEach(value -> collect(value, containers, scalars));
    } else if (tree instanceof List<?> items) {
      containers.add(tree);
      items.forEach(item -> collect(item, containers, scalars));
    } else if (tree != null) {
      scalars.add(tree);
    }
  }

  // What a plain server would say

  private static boolean isTrue(Map<String, Object> fixture) {
    Object request = fixture.get("request");
    List<String> violations =
        INTERPRETER.object(CONTRACT.object("Batch"), request).stream()
            .map(violation -> violation.pointer() + " " + violation.code())
            .sorted()
            .toList();
    List<?> listed = (List<?>) fixture.getOrDefault("violations", List.of());
    boolean areListed =
        listed.stream()
            .map(item -> ((Map<?, ?>) item).get("pointer") + " " + ((Map<?, ?>) item).get("code"))
            .sorted()
            .toList()
            .equals(violations);
    Object body = ((Map<?, ?>) fixture.get("response")).get("body");
    return areListed
        && listed.stream().allMatch(item -> ((Map<?, ?>) item).size() == 2)
        && violations.stream().allMatch(violation -> violation.matches("/events/\\d+[/ ].*"))
        && INTERPRETER.object(CONTRACT.object("Results"), body).isEmpty()
        && areRight((List<?>) ((Map<?, ?>) body).get("results"), (List<?>) ((Map<?, ?>) request).get("events"));
  }

  private static boolean areRight(List<?> results, List<?> events) {
    List<Map<?, ?>> left = new ArrayList<>();
    results.forEach(result -> left.add((Map<?, ?>) result));
    if (left.stream().anyMatch(result -> result.containsKey("error_message"))) {
      return false;
    }
    List<Object> stored = new ArrayList<>();
    return events.stream()
            .allMatch(
                event -> {
                  List<Violation> violations = INTERPRETER.event(event);
                  Object id = event instanceof Map<?, ?> members ? members.get("event_id") : null;
                  String status = violations.isEmpty() ? stored.contains(id) ? "known" : "stored" : "refused";
                  if (status.equals("stored")) {
                    stored.add(id);
                  }
                  return takeFirst(
                      left.stream()
                          .filter(result -> result.get("event_id").equals(String.valueOf(id)))
                          .filter(result -> result.get("status").equals(status))
                          .filter(
                              result ->
                                  violations.stream()
                                      .allMatch(one -> String.valueOf(result.get("error")).contains(one.message()))),
                      left);
                })
        && left.isEmpty();
  }

  private static boolean takeFirst(Stream<Map<?, ?>> right, List<Map<?, ?>> left) {
    List<Map<?, ?>> found = right.toList();
    if (found.isEmpty()) {
      return false;
    }
    left.remove(found.get(0));
    return true;
  }
}
