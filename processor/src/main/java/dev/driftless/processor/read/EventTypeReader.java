package dev.driftless.processor.read;

import dev.driftless.EventType;
import dev.driftless.Union;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Aggregate;
import dev.driftless.processor.model.ObjectType.Fixed;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @EventType} says of a payload: the name of the event type in JSON, and the aggregate. */
final class EventTypeReader {
  /** What no line of a log or document can show, or UTF-8 can't carry. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final Problems problems;
  private final Map<String, String> declarationsByName = new HashMap<>();

  EventTypeReader(Problems problems) {
    this.problems = problems;
  }

  /** The payload with what its annotation says; what is wrong there is a problem and left out. */
  ObjectType marked(TypeElement type, ObjectType payload) {
    AnnotationMirror mirror = Mirrors.find(type, EventType.class).orElseThrow();
    return payload
        .named(name(type, mirror))
        .with(aggregate(type, mirror, payload), Mirrors.string(mirror, "noFixture").strip());
  }

  /** No two event types have the same name, be it one that was refused. */
  private String name(TypeElement type, AnnotationMirror mirror) {
    String own = type.getSimpleName().toString();
    AnnotationValue given = Mirrors.explicit(mirror, "name");
    String name = given == null ? own : sound(type, mirror, Mirrors.string(mirror, "name"), own);
    String other = declarationsByName.get(name);
    if (other != null) {
      problems.add(
          Mirrors.position(type, mirror, "name"),
          ProblemId.EVENT_TYPE_NAME,
          own + " and " + other + " are the same event type in JSON, \"" + name + "\": "
              + (given == null
                  ? "give one of the two another name, @EventType(name = \"…\")"
                  : "rename one of the two"));
    }
    while (declarationsByName.putIfAbsent(name, own) != null) {
      name += "'";
    }
    return name;
  }

  private String sound(TypeElement type, AnnotationMirror mirror, String name, String otherwise) {
    String wrong = null;
    if (name.isBlank()) {
      wrong = "is empty";
    } else if (UNPRINTABLE.matcher(name).find()) {
      wrong = "has a control character, a line separator or a lone surrogate in it";
    } else if (!name.equals(name.strip())) {
      wrong = "has white space at its beginning or end";
    }
    if (wrong == null) {
      return name;
    }
    problems.add(
        Mirrors.position(type, mirror, "name"),
        ProblemId.EVENT_TYPE_NAME,
        "The name of the event type in JSON " + wrong + ": give another one, or leave it out for \"" + otherwise + "\"");
    return otherwise;
  }

  private @Nullable Aggregate aggregate(TypeElement type, AnnotationMirror mirror, ObjectType payload) {
    String aggregate = Mirrors.string(mirror, "aggregate");
    String id = Mirrors.string(mirror, "id");
    List<AnnotationValue> otherwise = Mirrors.list(mirror, "whenAbsent");
    if (aggregate.isBlank() && !aggregate.isEmpty()) {
      return refuse(type, mirror, "aggregate", "The aggregate's type is blank: name the entity that the event is about");
    }
    if (id.isEmpty()) {
      return !otherwise.isEmpty()
          ? refuse(type, mirror, "whenAbsent", "No field identifies the aggregate, so none is absent: remove whenAbsent")
          : aggregate.isEmpty() ? null : new Aggregate(aggregate, null, null);
    }
    return identified(type, mirror, payload, aggregate.isEmpty() ? null : aggregate, id, otherwise);
  }

  private @Nullable Aggregate identified(
      TypeElement type,
      AnnotationMirror mirror,
      ObjectType payload,
      @Nullable String aggregate,
      String id,
      List<AnnotationValue> otherwise) {
    Optional<Field> field = payload.field(id);
    if (field.isEmpty() || field.get().type() != Scalar.STRING && field.get().type() != Scalar.UUID) {
      return hasAccessor(type, id) && field.isEmpty()
          ? null // Its own problem has been reported.
          : refuse(
              type,
              mirror,
              "id",
              "id names an accessor of the payload that is a String or UUID: \"" + id + "\" is none"
                  + (Mirrors.has(type, Union.class) && field.isEmpty()
                      ? "; an identifier that the variants have is declared in the union " + type.getSimpleName() + " itself"
                      : ""));
    }
    if (field.get().mayBeNull() ? otherwise.size() != 1 : !otherwise.isEmpty()) {
      return refuse(
          type,
          mirror,
          otherwise.isEmpty() ? "id" : "whenAbsent",
          field.get().mayBeNull()
              ? id + "() may be absent or null: name the aggregate of such events, whenAbsent = @Aggregate(type = \"…\", id ="
                  + " \"…\"), just one"
              : id + "() is always there: remove whenAbsent");
    }
    if (otherwise.isEmpty()) {
      return new Aggregate(aggregate, id, null);
    }
    AnnotationMirror fixed = (AnnotationMirror) otherwise.get(0).getValue();
    String otherType = Mirrors.string(fixed, "type");
    String otherId = Mirrors.string(fixed, "id");
    if (otherType.isBlank() && !otherType.isEmpty() || otherId.isBlank()) {
      return refuse(
          type, mirror, "whenAbsent", "@Aggregate needs an id, and a type if one is given, that are not blank");
    }
    if (aggregate == null && !otherType.isEmpty()) {
      return refuse(
          type, mirror, "whenAbsent", "Events without aggregate have no type for it: remove type from @Aggregate");
    }
    return new Aggregate(aggregate, id, new Fixed(otherType.isEmpty() ? aggregate : otherType, otherId));
  }

  /** What an event type says of its aggregate has to be what the envelope can carry; the type, if it carries types. */
  void checkAggregates(Map<TypeElement, ObjectType> objects) {
    Optional<ObjectType> envelope =
        objects.values().stream().filter(object -> object.kind() == ObjectType.Kind.ENVELOPE).findFirst();
    if (envelope.isEmpty()) {
      return;
    }
    Optional<Field> typed = envelope.get().fieldIn(Field.Role.AGGREGATE_TYPE);
    boolean identified = envelope.get().fieldIn(Field.Role.AGGREGATE_ID).isPresent();
    objects.forEach(
        (type, object) -> {
          if (object.kind() == ObjectType.Kind.PAYLOAD) {
            checkAggregate(type, Mirrors.find(type, EventType.class).orElseThrow(), typed, identified);
          }
        });
  }

  private void checkAggregate(TypeElement type, AnnotationMirror mirror, Optional<Field> typed, boolean identified) {
    boolean saysType = !Mirrors.string(mirror, "aggregate").isEmpty();
    boolean saysId = !Mirrors.string(mirror, "id").isEmpty();
    if (typed.isPresent() && !saysType) {
      refuse(
          type,
          mirror,
          "aggregate",
          type.getSimpleName() + " doesn't say of which type its aggregate is, and the envelope has it in "
              + typed.get().name() + "(): add aggregate = \"…\", or remove that field");
    } else if (typed.isEmpty() && saysType && !saysId) {
      refuse(
          type,
          mirror,
          "aggregate",
          "aggregate alone is for an envelope with a field that is @AggregateType: add id = \"…\", or remove aggregate");
    } else if (typed.isEmpty() && !identified && saysId && !saysType) {
      refuse(
          type,
          mirror,
          "id",
          "id alone is for an envelope with a field that is @AggregateId: add aggregate = \"…\", or remove id");
    }
  }

  private @Nullable Aggregate refuse(TypeElement type, AnnotationMirror mirror, String member, String message) {
    problems.add(Mirrors.position(type, mirror, member), ProblemId.AGGREGATE, message);
    return null;
  }

  private static boolean hasAccessor(TypeElement type, String name) {
    return type.getEnclosedElements().stream()
        .anyMatch(member -> RuleReader.isAccessor(member) && member.getSimpleName().contentEquals(name));
  }
}
