package dev.driftless.processor.check;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.problem.Position;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules that concern more than one declaration at a time. */
public final class ContractCheck {
  /** A constructor has 255 parameters at most, and {@code this} is one of them (JVMS 4.11). */
  private static final int MOST_FIELDS = 254;

  private final Contract contract;
  private final Problems problems;

  private ContractCheck(Contract contract, Problems problems) {
    this.contract = contract;
    this.problems = problems;
  }

  /** Adds a problem for each rule that the contract breaks. */
  public static void check(Contract contract, Problems problems) {
    ContractCheck check = new ContractCheck(contract, problems);
    check.checkEnvelope();
    check.checkSizes();
    check.checkBounds();
    check.checkGeneratedNames();
    check.checkHeldEnvelope();
    ValueCheck.check(contract, problems);
    LifecycleCheck.check(contract, problems);
    EndpointCheck.check(contract, problems);
    StoredDocumentCheck.check(contract, problems);
    CategoryCheck.check(contract, problems);
  }

  /** Whether the envelope has what an envelope needs, so that code can be generated for it. */
  public static boolean hasSoundEnvelope(Contract contract) {
    return contract.envelope() != null
        && !contract.payloads().isEmpty()
        && contract.envelope().fieldIn(Role.EVENT_TYPE).isPresent()
        && contract.envelope().fieldIn(Role.PAYLOAD).isPresent();
  }

  private void checkEnvelope() {
    ObjectType envelope = contract.envelope();
    if (envelope == null) {
      if (!contract.payloads().isEmpty()) {
        problems.add(
            contract.position(),
            ProblemId.ENVELOPE_COUNT,
            "The contract declares event types but no envelope: add an interface with @Envelope");
      }
      return;
    }
    if (contract.payloads().isEmpty()) {
      problems.add(
          envelope.position(),
          ProblemId.EVENT_TYPE_MISSING,
          "The contract has an envelope but no event type: add an interface with @EventType");
    }
    checkRole(envelope, Role.EVENT_TYPE, "@EventTypeName", true);
    checkRole(envelope, Role.PAYLOAD, "@PayloadBody", true);
    checkRole(envelope, Role.EVENT_ID, "@EventId", false);
    checkRole(envelope, Role.AGGREGATE_TYPE, "@AggregateType", false);
    checkRole(envelope, Role.AGGREGATE_ID, "@AggregateId", false);
  }

  private void checkRole(ObjectType envelope, Role role, String annotation, boolean needed) {
    List<Field> fields = envelope.fields().stream().filter(field -> field.role() == role).toList();
    if (fields.isEmpty() && needed) {
      problems.add(
          envelope.position(), ProblemId.ENVELOPE_ROLE, "One field of the envelope has to be marked " + annotation);
    }
    fields.stream()
        .skip(1)
        .forEach(
            field ->
                problems.add(
                    field.position(),
                    ProblemId.ENVELOPE_ROLE,
                    "Only one field of the envelope can be marked " + annotation + ", and " + fields.get(0).name()
                        + "() is already"));
  }

  private void checkSizes() {
    for (ObjectType object : contract.allObjects()) {
      if (!object.isUnion() && object.fields().size() > MOST_FIELDS) {
        problems.add(
            object.position(),
            ProblemId.DECLARATION_SHAPE,
            object.name() + " has " + object.fields().size() + " fields, and a record in Java holds " + MOST_FIELDS
                + " at most: move some of them to an @ObjectType of their own");
      }
    }
  }

  private void checkBounds() {
    for (ObjectType object : contract.allObjects()) {
      // The fields of a union stand in each of its variants too.
      for (Field field : object.isUnion() ? List.<Field>of() : object.fields()) {
        checkBounds(field.type(), field.constraints(), field.position());
      }
    }
  }

  private void checkBounds(ValueType type, List<Constraint> constraints, Position position) {
    checkBounds(constraints, position);
    if (type instanceof ListOf list) {
      checkBounds(list.item(), list.itemConstraints(), position);
    } else if (type instanceof MapOf map) {
      checkBounds(map.keyConstraints(), position);
      checkBounds(map.value(), map.valueConstraints(), position);
    }
  }

  /** Two constraints, each sound, that together let nothing through. */
  private void checkBounds(List<Constraint> constraints, Position position) {
    BigDecimal least = null;
    BigDecimal most = null;
    boolean open = false;
    int shortest = 0;
    int longest = Integer.MAX_VALUE;
    for (Constraint constraint : constraints) {
      Rule rule = constraint.rule();
      if (rule instanceof Rule.AtLeast bound && (least == null || bound.bound().compareTo(least) >= 0)) {
        least = bound.bound();
        open |= !bound.inclusive();
      } else if (rule instanceof Rule.AtMost bound && (most == null || bound.bound().compareTo(most) <= 0)) {
        most = bound.bound();
        open |= !bound.inclusive();
      } else if (rule instanceof Rule.MinLength length) {
        shortest = Math.max(shortest, length.characters());
      } else if (rule instanceof Rule.MaxLength length) {
        longest = Math.min(longest, length.characters());
      } else if (rule instanceof Rule.MinItems items) {
        shortest = Math.max(shortest, items.items());
      } else if (rule instanceof Rule.MaxItems items) {
        longest = Math.min(longest, items.items());
      }
    }
    int order = least == null || most == null ? -1 : least.compareTo(most);
    if (order > 0 || order == 0 && open || shortest > longest) {
      problems.add(
          position,
          ProblemId.CONSTRAINT_VALUE,
          "The bounds let nothing through: the lower one lies above the upper one; change one of them");
    }
  }

  /** An envelope stands in batches; in an event, it would have events without end inside. */
  private void checkHeldEnvelope() {
    ObjectType envelope = contract.envelope();
    if (envelope == null) {
      return;
    }
    Set<String> holders = new HashSet<>(Set.of(envelope.name()));
    while (contract.objects().stream().filter(object -> holds(object, holders)).map(ObjectType::name).anyMatch(holders::add)) {
      // Until no further object holds one of them.
    }
    Stream.concat(Stream.of(envelope), contract.payloads().stream())
        .flatMap(object -> object.fields().stream())
        .filter(field -> field.type().objectName().filter(holders::contains).isPresent())
        .forEach(
            field ->
                problems.add(
                    field.position(),
                    ProblemId.RECURSION,
                    field.name() + "() holds the envelope " + envelope.name()
                        + ", in which it stands itself: only an @ObjectType outside of events can hold events"));
  }

  private static boolean holds(ObjectType object, Set<String> names) {
    ObjectType.Union union = object.shape().union();
    return union != null && union.variants().stream().anyMatch(names::contains)
        || object.fields().stream().anyMatch(field -> field.type().objectName().filter(names::contains).isPresent());
  }

  private void checkGeneratedNames() {
    Map<String, String> taken = new HashMap<>();
    GeneratedNames.of(contract)
        .forEach(
            (name, origin) -> {
              // Names differ in more than case where files must: some file systems can't tell them apart.
              String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), origin.name());
              if (other != null) {
                problems.add(
                    origin.position(),
                    ProblemId.NAME_TAKEN,
                    "The generated type " + name + " of " + origin.name() + " has the name of one that is generated for "
                        + other + ": rename one of the two declarations");
              }
            });
  }
}
