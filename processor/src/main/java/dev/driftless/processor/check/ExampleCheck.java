package dev.driftless.processor.check;

import dev.driftless.processor.fixture.DeclaredValues;
import dev.driftless.processor.fixture.EndlessObjects;
import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.fixture.Interpreter;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.problem.Problem;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every field has a valid example, and so has every event as a whole. An {@code @Example} that breaks its field's own
 * rules is a problem where it stands; so is, at the field, the lack of one where nothing else determines it.
 */
public final class ExampleCheck {
  private final Contract contract;
  private final Problems problems;
  private final Interpreter interpreter;
  private final Examples examples;
  private final EndlessObjects endless;
  private final DeclaredValues values;

  private ExampleCheck(Contract contract, Problems problems) {
    this.contract = contract;
    this.problems = problems;
    this.interpreter = new Interpreter(contract);
    this.examples = new Examples(contract);
    this.endless = new EndlessObjects(contract);
    this.values = new DeclaredValues(contract);
  }

  /**
   * Adds a problem for each example that is missing or invalid, those of responses included, and for each object that
   * needs itself without end.
   *
   * @param problems what is wrong with the contract so far: whole events are only looked at if that is nothing
   */
  public static void check(Contract contract, Problems problems) {
    ExampleCheck check = new ExampleCheck(contract, problems);
    // The fields of a union stand in each of its variants too.
    contract.allObjects().stream().filter(type -> !type.isUnion()).forEach(check::fields);
    if (problems.isEmpty()) {
      contract.allObjects().stream()
          .filter(type -> !type.isUnion() && !type.shape().conditions().isEmpty())
          .forEach(check::conditions);
    }
    if (problems.isEmpty() && contract.envelope() != null) {
      contract.payloads().forEach(check::event);
    }
    ResponseExampleCheck.check(contract, problems);
  }

  private void fields(ObjectType type) {
    for (Field field : type.fields()) {
      if (endless.isEndless(type, field)) {
        problems.add(
            field.position(),
            ProblemId.RECURSION,
            "no " + type.name() + " can end, because '" + field.wireName() + "' needs another one inside: make the"
                + " field @Optional or @Nullable, or a list that may be empty");
      } else if (field.example() != null) {
        given(type, field, field.example());
      } else if (field.role() == Field.Role.AGGREGATE_ID) {
        identifier(type, field);
      } else if (!field.role().isOfEventType()) {
        derived(type, field);
      }
    }
  }

  // An @Example

  private void given(ObjectType owner, Field field, List<String> texts) {
    Object json = examples.value(field);
    boolean hasParts = field.type() instanceof ValueType.ListOf || field.type() instanceof ValueType.MapOf;
    if (!hasParts && texts.size() != 1) {
      invalid(field, "only a list or map has one string for each item or entry; give one string, not " + texts.size());
    } else if (holdsObjects(field.type()) && !isShownByText(field, json)) {
      invalid(field, "an object is shown with the examples of its own fields: remove this one");
    } else {
      reasons(owner, brokenRules(owner, field, json))
          .or(() -> unknownAggregate(field, json))
          .or(() -> onlyRead(field.type(), texts))
          .ifPresent(reasons -> invalid(field, "this example is not valid: " + reasons));
    }
  }

  /** Whether the text of an example can stand for the value, though objects can be inside it. */
  private static boolean isShownByText(Field field, @Nullable Object json) {
    return json == null
        || json.equals(List.of())
        || field.type() instanceof ValueType.ListOrText
        || field.type() instanceof ValueType.MapOf;
  }

  /** What to say of a text that is another name of a constant; each stands for an item, an entry or the value. */
  private Optional<String> onlyRead(ValueType type, List<String> texts) {
    if (type instanceof ValueType.MapOf map) {
      return texts.stream()
          .flatMap(text -> values.onlyRead(map.value(), text.substring(text.indexOf('=') + 1)).stream())
          .findFirst();
    }
    ValueType each = type instanceof ValueType.ListOf list ? list.item() : type;
    return each instanceof ValueType.MapOf
        ? onlyRead(each, texts)
        : texts.stream().flatMap(text -> values.onlyRead(each, text).stream()).findFirst();
  }

  private Optional<String> unknownAggregate(Field field, @Nullable Object json) {
    if (field.role() != Field.Role.AGGREGATE_TYPE) {
      return Optional.empty();
    }
    List<String> known =
        contract.payloads().stream()
            .flatMap(ObjectType::aggregateTypes)
            .distinct()
            .toList();
    return known.stream().anyMatch(type -> type.equals(json))
        ? Optional.empty()
        : Optional.of("'" + field.wireName() + "' must be one of " + String.join(", ", known));
  }

  private void invalid(Field field, String message) {
    problems.add(field.examplePosition(), ProblemId.EXAMPLE_INVALID, message);
  }

  // None

  private void derived(ObjectType owner, Field field) {
    Optional<Examples.Value> example = examples.find(field);
    if (example.isPresent()) {
      reasons(owner, brokenRules(owner, field, example.get().json()))
          .ifPresent(reasons -> missing(field, "what follows from its type and constraints is not valid: " + reasons));
    } else if (!holdsObjects(field.type())) {
      missing(field, "its type does not determine one");
    }
  }

  /**
   * Event types that name a field of their payload have its example. One that says nothing of its aggregate, though the
   * envelope has the type, has a problem of its own.
   */
  private void identifier(ObjectType envelope, Field field) {
    boolean typed = envelope.fieldIn(Field.Role.AGGREGATE_TYPE).isPresent();
    if (problems.list().stream().map(Problem::id).anyMatch(ProblemId.AGGREGATE::equals)) {
      return;
    }
    contract.payloads().stream()
        .filter(payload -> !typed || payload.aggregate() != null)
        .filter(payload -> payload.aggregateIdField().isEmpty())
        .filter(payload -> examples.findEvent(payload).isEmpty() && examples.findOwn(field).isEmpty())
        .findFirst()
        .ifPresent(
            payload ->
                missing(field, "the event type " + payload.wireName() + " names no field that it is taken from"));
  }

  private void missing(Field field, String why) {
    if (problems.list().stream().map(Problem::position).anyMatch(field.position()::equals)) {
      return; // Nothing could be an example of a field that has a problem of its own.
    }
    problems.add(
        field.position(),
        ProblemId.EXAMPLE_MISSING,
        "'" + field.wireName() + "' has no example (" + why + "): add @Example(\"…\")");
  }

  /** The examples of the fields are sound, and those of the envelope are looked at with the events. */
  private void conditions(ObjectType type) {
    if (type.kind() != ObjectType.Kind.ENVELOPE) {
      reasons(type, interpreter.object(type, examples.object(type)).stream())
          .ifPresent(
              reasons ->
                  problems.add(
                      type.position(),
                      ProblemId.EXAMPLE_INVALID,
                      "the examples of the fields of " + type.name() + " don't go together: " + reasons
                          + "; change them, or add some"));
    }
  }

  // Events

  /** What shows only in the whole: the aggregate's identifier, the payload's, has to keep the envelope's rules too. */
  private void event(ObjectType payload) {
    Optional<Map<String, @Nullable Object>> event = examples.findEvent(payload);
    List<Violation> violations = event.map(interpreter::event).orElse(List.of());
    if (!violations.isEmpty()) {
      problems.add(
          payload.position(),
          ProblemId.EXAMPLE_INVALID,
          "the example event of " + payload.wireName() + " is not valid: "
              + violations.stream()
                  .map(violation -> violation.pointer() + ": " + violation.message())
                  .collect(Collectors.joining("; ")));
    }
  }

  // Violations

  /** Those of the field itself; what is wrong inside objects is reported where their own fields stand. */
  private Stream<Violation> brokenRules(ObjectType owner, Field field, @Nullable Object json) {
    return interpreter.field(owner, field, json).stream()
        .filter(
            violation ->
                !holdsObjects(field.type())
                    || violation.pointer().chars().filter(c -> c == '/').count() <= 1 + keyLevels(field.type()));
  }

  /** How many levels below a value its keys stand that aren't fields' own. */
  private static int keyLevels(ValueType type) {
    if (type instanceof ValueType.MapOf map) {
      return 1 + keyLevels(map.value());
    }
    int below = type instanceof ValueType.ListOf list ? keyLevels(list.item()) : 0;
    return below == 0 ? 0 : 1 + below;
  }

  private static Optional<String> reasons(ObjectType owner, Stream<Violation> violations) {
    return violations
        .map(Violation::message)
        .map(message -> message.startsWith(owner.invalid()) ? message.substring(owner.invalid().length()) : message)
        .distinct()
        .reduce((first, next) -> first + "; " + next);
  }

  private static boolean holdsObjects(ValueType type) {
    return type instanceof ValueType.ObjectRef
        || type instanceof ValueType.Payload
        || type instanceof ValueType.ListOrText
        || type instanceof ValueType.ListOf list && holdsObjects(list.item())
        || type instanceof ValueType.MapOf map && holdsObjects(map.value());
  }
}
