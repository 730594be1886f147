package dev.driftless.sample.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.driftless.runtime.Validated;
import dev.driftless.runtime.Violation;
import dev.driftless.runtime.ViolationCode;
import dev.driftless.sample.Event;
import dev.driftless.sample.EventValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether all that is measured comes to the same verdicts: speed says nothing where it doesn't. */
final class Verdicts {
  private static final Set<ViolationCode> BROKEN_OFF =
      EnumSet.of(ViolationCode.MALFORMED_JSON, ViolationCode.PARSER_LIMIT);

  private final Readings readings = new Readings();
  private final Databind databind = new Databind();
  private final JsonFactory factory = new JsonFactory();
  private int sound;
  private int unsound;

  /**
   * Compares all readers and validators on a corpus.
   *
   * @return how many events there were, for people
   * @throws IllegalStateException where two verdicts differ; it names the event
   */
  static String compare() throws IOException {
    Verdicts verdicts = new Verdicts();
    for (Corpus.Case event : Corpus.cases()) {
      verdicts.compare(event);
    }
    if (verdicts.sound < 100 || verdicts.unsound < 100) {
      throw new IllegalStateException("the corpus has become too small to say anything");
    }
    return "equal verdicts on %d sound and %d unsound events".formatted(verdicts.sound, verdicts.unsound);
  }

  private void compare(Corpus.Case event) throws IOException {
    Validated<Event> generated = readings.generated(event.json());
    readings.handWritten(event.json(), (record, violations) -> {
      same(event, "violations", placed(generated.violations()), placed(violations));
      boolean whole = generated.violations().stream().noneMatch(each -> BROKEN_OFF.contains(each.code()));
      if (whole) {
        same(event, "records", generated.readable(), record);
      }
    });
    if (generated.isValid()) {
      sound++;
    } else {
      unsound++;
    }
    Event readable = generated.readable();
    if (readable != null) {
      boolean valid = EventValidator.validate(readable).isEmpty();
      same(event, "typed verdicts", valid, HandValidator.isSound(readable));
      same(event, "typed verdicts of Hibernate Validator", valid, databind.validate(readable).isEmpty());
    }
    if (event.whatDatabindSees()) {
      same(event, "databind's verdicts", generated.isValid(), isSoundToDatabind(event.json()));
    }
  }

  private boolean isSoundToDatabind(byte[] json) throws IOException {
    try (JsonParser parser = factory.createParser(json)) {
      return databind.validate(databind.read(parser)).isEmpty();
    } catch (JsonProcessingException refused) {
      return false;
    }
  }

  private static List<String> placed(List<Violation> violations) {
    List<String> placed = new ArrayList<>();
    violations.forEach(each -> placed.add(each.pointer() + " " + each.code()));
    return placed;
  }

  private static void same(Corpus.Case event, String what, @Nullable Object generated, @Nullable Object other) {
    if (!Objects.equals(generated, other)) {
      throw new IllegalStateException(
          "the %s differ%n generated: %s%n other:     %s%n event:     %s".formatted(what, generated, other, event));
    }
  }
}
