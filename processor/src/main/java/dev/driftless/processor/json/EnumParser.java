package dev.driftless.processor.json;

import dev.driftless.Outcome;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.problem.Position;
import java.util.List;

/** Reads enums, and the mappings between them: the other way round of {@link EnumWriter}. */
final class EnumParser {
  private final Position position;

  EnumParser(Position position) {
    this.position = position;
  }

  EnumType read(Members members) throws MalformedContractException {
    return new EnumType(
        members.text("name"),
        members.textOrEmpty("doc"),
        members.list("constants", this::constant),
        members.flag("open"),
        members.flag("integers"),
        members.has("commonTexts") ? members.texts("commonTexts") : null,
        members.lifecycle(),
        position);
  }

  private EnumType.Constant constant(Members members) throws MalformedContractException {
    return new EnumType.Constant(
        members.text("name"),
        members.text("wireName"),
        members.has("alsoRead") ? members.texts("alsoRead") : List.of(),
        members.textOrEmpty("doc"),
        members.texts("aliases"),
        members.textOrNull("unmapped"),
        members.has("outcome") ? members.oneOf("outcome", Outcome.Kind.values(), EnumWriter::name) : null,
        members.textOrEmpty("producerAction"),
        members.optional("category", this::category).orElse(null),
        members.lifecycle(),
        position);
  }

  private EnumType.Category category(Members members) throws MalformedContractException {
    return new EnumType.Category(
        members.texts("keywords"), members.text("suggestedAction"), members.flag("validationErrors"));
  }

  /** @param enums those of the contract, which the mapping is between */
  LaneMapping readMapping(Members members, List<EnumType> enums) throws MalformedContractException {
    EnumType source = named("source", members, enums);
    EnumType target = named("target", members, enums);
    return new LaneMapping(
        members.text("name"),
        members.text("table"),
        members.textOrEmpty("doc"),
        source,
        target,
        members.list(
            "lanes",
            lane ->
                new LaneMapping.Lane(
                    lane.object("from", names -> constant(names, source)),
                    lane.object("to", names -> constant(names, target)),
                    lane.textOrEmpty("because"))),
        position);
  }

  private static EnumType named(String key, Members members, List<EnumType> enums) throws MalformedContractException {
    return members.oneOf(key, enums.toArray(EnumType[]::new), EnumType::name);
  }

  private static EnumType.Constant constant(Members names, EnumType type) throws MalformedContractException {
    EnumType.Constant constant =
        names.oneOf("name", type.constants().toArray(EnumType.Constant[]::new), EnumType.Constant::name);
    String wireName = names.text("wireName");
    if (!wireName.equals(constant.wireName())) {
      throw names.unknown("wireName", wireName);
    }
    return constant;
  }
}
