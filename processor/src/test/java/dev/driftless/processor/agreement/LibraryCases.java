package dev.driftless.processor.agreement;

import dev.driftless.processor.json.MalformedJsonException;
import dev.driftless.processor.json.ParsedJson;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hand-written cases of the library's types, in a file for each type: values, and what is wrong with each, nothing
 * where it is valid.
 */
final class LibraryCases {
  private static final Set<String> KEYS = Set.of("says", "value", "text", "violations");

  private LibraryCases() {}

  /**
   * A value, and what is wrong with it.
   *
   * @param says what it shows
   * @param value null for a text that no parsed JSON stands for: it is malformed, or has a key twice
   * @param text its JSON text
   */
  record Case(
      LibraryContract library, String type, String says, @Nullable Json value, String text, List<Expected> violations) {
    boolean isValid() {
      return violations.isEmpty();
    }

    GeneratedType generated() {
      return library.contract().type(type);
    }

    @Override
    public String toString() {
      return type + ": " + says;
    }
  }

  /** @param message null where the case doesn't say */
  record Expected(String pointer, ViolationCode code, @Nullable String message) {

    /** The violations that these stand for, with the messages of those found where a case doesn't say. */
    static List<Violation> violations(List<Expected> expected, List<Violation> found) {
      return IntStream.range(0, expected.size())
          .mapToObj(i -> expected.get(i).violation(i < found.size() ? found.get(i).message() : "any message"))
          .toList();
    }

    private Violation violation(String anyMessage) {
      return new Violation(pointer, code, message == null ? anyMessage : message);
    }
  }

  /** All cases, those of the contract that types are taken from first. */
  static Stream<Case> all() {
    return Stream.of(LibraryContract.sky(), LibraryContract.observatory())
        .flatMap(
            library -> library.contract().model().allObjects().stream().flatMap(type -> of(library, type.name())));
  }

  private static Stream<Case> of(LibraryContract library, String type) {
    Path file = LibraryContract.file("cases/" + type + ".json");
    try {
      List<?> cases = (List<?>) ParsedJson.of(Files.readString(file)).tree();
      return cases.stream().map(each -> read(library, type, (Map<?, ?>) each));
    } catch (MalformedJsonException malformed) {
      throw new AssertionError(file + " is no JSON", malformed);
    } catch (IOException missing) {
      throw new UncheckedIOException("no cases of " + type, missing);
    }
  }

  private static Case read(LibraryContract library, String type, Map<?, ?> members) {
    String says = (String) members.get("says");
    if (!KEYS.containsAll(members.keySet()) || members.containsKey("value") == members.containsKey("text")) {
      throw new AssertionError("A case of " + type + " has other keys: " + members);
    }
    Json value = members.containsKey("value") ? Json.of(members.get("value")) : null;
    String text = value == null ? (String) members.get("text") : value.text();
    List<?> violations = members.get("violations") instanceof List<?> list ? list : List.of();
    return new Case(
        library, type, says, value, text, violations.stream().map(each -> expected((Map<?, ?>) each)).toList());
  }

  private static Expected expected(Map<?, ?> members) {
    return new Expected(
        (String) members.get("pointer"),
        ViolationCode.valueOf((String) members.get("code")),
        (String) members.get("message"));
  }

  /** The names of the files of cases. */
  static List<String> files() {
    try (Stream<Path> files = Files.list(LibraryContract.file("cases"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
