package dev.driftless.processor.agreement;

import dev.driftless.processor.fixture.Examples;
import dev.driftless.processor.model.ObjectType;

/** The example events of a contract, to be changed in one place. */
final class Events {
  private final CompiledContract contract;
  private final Examples examples;

  Events(CompiledContract contract) {
    this.contract = contract;
    this.examples = new Examples(contract.model());
  }

  /** A sound payload of that type. */
  Json.Obj payload(String type) {
    return (Json.Obj) Json.of(examples.object(type(type)));
  }

  /** A sound event of that type. */
  Json.Obj event(String type) {
    return (Json.Obj) Json.of(examples.event(type(type)));
  }

  private ObjectType type(String name) {
    return contract.type(name).model();
  }
}
