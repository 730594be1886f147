package dev.driftless.processor.json;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.problem.Position;
import java.util.List;

/** Reads a contract with all of its declarations: the other way round of {@link ContractWriter}. */
final class ContractParser {
  private final Position position;
  private final ObjectParser objects;
  private final EnumParser enums;
  private final EndpointParser endpoints;

  /** @param position what stands for every position in the source */
  ContractParser(Position position) {
    this.position = position;
    this.objects = new ObjectParser(position);
    this.enums = new EnumParser(position);
    this.endpoints = new EndpointParser(position);
  }

  Contract read(Object tree) throws MalformedContractException {
    Members members = new Members("", tree);
    // Before all else: of another format, nothing else that could be said is of help.
    int format = members.integer("format");
    if (format != ContractJson.FORMAT) {
      throw new MalformedContractException(
          "the contract is written in format " + format + ", and this is a reader of format " + ContractJson.FORMAT);
    }
    Contract contract = read(members);
    members.refuseUnread();
    return contract;
  }

  private Contract read(Members members) throws MalformedContractException {
    List<EnumType> declared = members.list("enums", enums::read);
    return new Contract(
        members.text("name"),
        members.text("package"),
        members.text("title"),
        members.text("version"),
        members.textOrEmpty("doc"),
        members.texts("documents"),
        members.textOrEmpty("fixtures"),
        members.optional("envelope", envelope -> objects.read(Kind.ENVELOPE, envelope)).orElse(null),
        members.list("eventTypes", payload -> objects.read(Kind.PAYLOAD, payload)),
        members.list("objects", object -> objects.read(Kind.OBJECT, object)),
        declared,
        members.list("laneMappings", mapping -> enums.readMapping(mapping, declared)),
        members.list("namedConstraints", ContractParser::constraint),
        members.list("endpoints", endpoints::read),
        members.optional("authentication", endpoints::readAuthentication).orElse(null),
        members.list("groups", objects::readGroup),
        members.list("imports", this::readImport),
        position);
  }

  private Import readImport(Members members) throws MalformedContractException {
    return new Import(
        members.text("contract"),
        members.text("package"),
        members.list("objects", object -> objects.read(object.has("wireName") ? Kind.PAYLOAD : Kind.OBJECT, object)),
        members.list("enums", enums::read),
        members.list("namedConstraints", ContractParser::constraint),
        members.list("groups", objects::readGroup));
  }

  private static NamedConstraint constraint(Members members) throws MalformedContractException {
    return new NamedConstraint(members.text("name"), members.textOrEmpty("doc"));
  }
}
