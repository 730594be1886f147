package dev.driftless.sample.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events good and bad, on which readers have to agree before their speed says anything. */
final class Corpus {
  private static final String[] VALUES = {
    "null", "true", "12", "-1", "5", "2147483648", "9223372036854775807", "9223372036854775808", "1.0", "1e2",
    "\"\"", "\"x\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00x\"", "\"WP1\"", "\"WP12\"", "\"WP123\"",
    "\"039-x\"", "\"039\"", "\"doing\"", "\"review\"", "\"DOING\"", "[]", "{}", "[1]", "[\"WP01\", null, 3, \"x\"]",
    "{\"a\": {\"b\": [1, 2]}}", "\"81JMBY7K8N3QRVX2DPFG5HWT4E\"", "\"01JMBY7K8N3QRVX2DPFG5HWT4I\"",
    "\"01JMBY7K8N3QRVX2DPFG5HWT4\"", "\"550E8400-E29B-41D4-A716-446655440000\"",
    "\"550e8400-e29b-11d4-a716-446655440000\"", "\"550e8400-e29b-41d4-c716-446655440000\"",
    "\"550e8400e29b41d4a716446655440000\"", "\"2026-02-12T10:00:00Z\"", "\"2026-02-30T10:00:00Z\"",
    "\"2026-02-12T10:00:60Z\"", "\"2026-02-12t10:00:00.5-18:00\"", "\"2026-02-12T10:00:00+18:01\"",
    "\"2024-02-29T10:00:00.123456789z\"", "\"2026-02-12T10:00:00.1234567890Z\"", "\"2026-02-12T10:00Z\"",
    "\"1.0\"", "\"01.0.0\"", "\"1.0.0-01\"", "\"1.0.0-a.1+b.01\"", "\"1.0.0+\"", "\"WorkPackage\"", "\"Feature\"",
    "\"ErrorLogged\"", "\"WPArchived\"", "\"0CF3F906F4F979A000CF04C78688A397D69B6A37\"",
    "\"0cf3f906f4f979a000cf04c78688a397d69b6a3\""
  };

  private final List<Case> cases = new ArrayList<>();

  /**
   * One event.
   *
   * @param whatDatabindSees whether nothing in it is beyond databind, which takes {@code 1.0} for an integer
   */
  record Case(byte[] json, boolean whatDatabindSees) {

    @Override
    public String toString() {
      return new String(json, StandardCharsets.UTF_8);
    }
  }

  private Corpus() {}

  static List<Case> cases() {
    Corpus corpus = new Corpus();
    EventTexts texts = new EventTexts(7);
    for (String type : EventTexts.types()) {
      EventTexts.Parts sound = texts.next(type);
      corpus.add(sound.json(), true);
      corpus.changeEachKey(sound, true);
      corpus.changeEachKey(sound, false);
      corpus.reorder(sound);
      corpus.breakOff(sound.json());
    }
    for (String text : new String[] {"", " ", "null", "[]", "12", "\"x\"", "{}", "{]", "{\"event_id\"}", "nul"}) {
      corpus.add(text, false);
    }
    return corpus.cases;
  }

  private void add(String json, boolean whatDatabindSees) {
    cases.add(new Case(json.getBytes(StandardCharsets.UTF_8), whatDatabindSees));
  }

  private void changeEachKey(EventTexts.Parts sound, boolean inPayload) {
    Map<String, String> members = inPayload ? sound.payload() : sound.envelope();
    for (String key : members.keySet()) {
      Map<String, String> without = new LinkedHashMap<>(members);
      without.remove(key);
      add(with(sound, without, inPayload), true);
      for (String value : VALUES) {
        Map<String, String> changed = new LinkedHashMap<>(members);
        changed.replace(key, value);
        // Databind makes text of numbers, numbers of text, and knows no null but a component's.
        add(with(sound, changed, inPayload), !key.equals("payload") && isPlainText(members.get(key), value));
      }
      addTwice(sound, members, key, inPayload);
    }
    Map<String, String> unknown = new LinkedHashMap<>();
    unknown.put("unknown", "[{\"wp_id\": 1}, \"\\ud800\"]");
    unknown.put("~a/b", "[".repeat(98) + "]".repeat(98));
    unknown.put("deeper", "[".repeat(97) + "{}" + "]".repeat(97));
    unknown.put("at the limit", "[".repeat(99) + "]".repeat(99));
    unknown.put("beyond it", "[".repeat(100) + "]".repeat(100));
    unknown.putAll(members);
    add(with(sound, unknown, inPayload), false);
  }

  private static boolean isPlainText(String sound, String value) {
    return sound.startsWith("\"") && value.startsWith("\"") && !value.contains("\\u");
  }

  private static String with(EventTexts.Parts sound, Map<String, String> members, boolean inPayload) {
    return inPayload
        ? new EventTexts.Parts(sound.envelope(), members).json()
        : new EventTexts.Parts(members, sound.payload()).json();
  }

  private void addTwice(EventTexts.Parts sound, Map<String, String> members, String key, boolean inPayload) {
    for (String second : new String[] {members.get(key), "true", "[[]]"}) {
      Map<String, String> twice = new LinkedHashMap<>(members);
      // Equal once it is unescaped.
      twice.put("\\u%04x%s".formatted((int) key.charAt(0), key.substring(1)), second.isEmpty() ? "{}" : second);
      add(with(sound, twice, inPayload), false);
    }
  }

  private void reorder(EventTexts.Parts sound) {
    String[] bad = {"\"wp_id\"", "\"payload\"", "{\"wp_id\": 12, \"x\": [[]], \"title\": \"\\ud800\"}", "{}", "[]"};
    Map<String, String> reversed = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(sound.envelope().keySet());
    for (int i = keys.size() - 1; i >= 0; i--) {
      reversed.put(keys.get(i), sound.envelope().get(keys.get(i)));
    }
    add(new EventTexts.Parts(reversed, sound.payload()).json(), true);
    for (String payload : bad) {
      reversed.replace("payload", payload);
      add(EventTexts.object(reversed), false);
    }
    Map<String, String> allBad = new LinkedHashMap<>(reversed);
    allBad.replaceAll((key, value) -> key.equals("event_type") ? value : "true");
    add(EventTexts.object(allBad), false);
  }

  private void breakOff(String json) {
    for (int end = 1; end < json.length(); end += 3) {
      add(json.substring(0, end), false);
    }
    add(json.replace(", ", ",, "), false);
    add(json.replaceFirst("\"}", "\",}"), false);
    add(json.replaceFirst("\\{\"", "{\"\\\\x"), false);
    add(json.replaceFirst("[A-Z]", "\t"), false);
  }
}
