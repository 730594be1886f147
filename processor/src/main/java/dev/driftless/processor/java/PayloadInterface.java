package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import javax.lang.model.element.Modifier;

/** The sealed interface that every payload implements. */
final class PayloadInterface {
  private PayloadInterface() {}

  static TypeSpec.Builder of(Contract contract, JavaTypes types) {
    AnnotationSpec.Builder subtypes = AnnotationSpec.builder(JsonSubTypes.class);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(types.payload())
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc("The payload of an {@link $T}: one record for each event type.\n", types.of(contract.envelope()));
    for (ObjectType payload : contract.payloads()) {
      type.addPermittedSubclass(types.of(payload));
      subtypes.addMember(
          "value",
          "$L",
          AnnotationSpec.builder(JsonSubTypes.Type.class)
              .addMember("value", "$T.class", types.of(payload))
              .addMember("name", "$S", payload.wireName())
              .build());
    }
    return type.addAnnotation(subtypes.build());
  }
}
