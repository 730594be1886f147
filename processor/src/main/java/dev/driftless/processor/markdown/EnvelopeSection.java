package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that every event has, and how the whole contract is to be read. */
final class EnvelopeSection {
  static final String TITLE = "Event envelope";

  private EnvelopeSection() {}

  static String of(Contract contract, ObjectType envelope, FieldTable table) {
    List<String> parts = new ArrayList<>();
    parts.add("## " + TITLE);
    parts.add(DocText.blocks(envelope.doc()));
    parts.add(LifecycleText.of(envelope.shape().lifecycle(), envelope.doc()));
    parts.add("Every event is a JSON object with these fields, in any order"
        + (envelope.shape().closed() ? "; any other key is refused:" : ":"));
    parts.add(table.of(envelope, roles(contract, envelope)));
    parts.add(ReadingRules.of(contract, "###"));
    return Parts.joined(parts);
  }

  /** The aggregate types of all events, each once. */
  static List<String> aggregateTypes(Contract contract) {
    return contract.payloads().stream()
        .flatMap(ObjectType::aggregateTypes)
        .distinct()
        .toList();
  }

  private static String roles(Contract contract, ObjectType envelope) {
    List<String> sentences = new ArrayList<>();
    Optional<String> payload = key(envelope, Field.Role.PAYLOAD);
    key(envelope, Field.Role.EVENT_TYPE).ifPresent(key -> sentences.add("- " + key + " names the event type"
        + payload.map(body -> ", which says what " + body + " holds").orElse("") + ". It is one of "
        + Words.or(Words.codes(contract.payloads().stream().map(ObjectType::wireName).toList()))
        + ", in just this spelling; any other is refused as unknown."));
    key(envelope, Field.Role.AGGREGATE_TYPE).ifPresent(key -> sentences.add("- " + key
        + " is the type of the entity that the event is about. It is the one that the event type says; any other is"
        + " refused."));
    String entity =
        key(envelope, Field.Role.AGGREGATE_TYPE).isPresent() ? "that entity" : "the entity that the event is about";
    key(envelope, Field.Role.AGGREGATE_ID)
        .ifPresent(key -> sentences.add("- " + key + " identifies " + entity + "." + origin(contract)));
    return String.join("\n", sentences);
  }

  /** Where the aggregate's identifier comes from. */
  private static String origin(Contract contract) {
    long identified = contract.payloads().stream().flatMap(payload -> payload.aggregateIdField().stream()).count();
    return identified == 0
        ? ""
        : (identified == contract.payloads().size() ? " The event type says" : " Some event types say")
            + " which field of the payload it is taken from; whoever validates an event doesn't compare the two.";
  }

  private static Optional<String> key(ObjectType envelope, Field.Role role) {
    return envelope.fieldIn(role).map(Field::wireName).map(Markdown::code);
  }
}
