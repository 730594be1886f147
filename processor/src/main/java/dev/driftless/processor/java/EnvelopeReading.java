package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.Variants;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What the reader of an envelope has beyond that of any object: the payload by its event type, and the aggregate. */
final class EnvelopeReading {
  private final Contract contract;
  private final ObjectType envelope;
  private final JavaTypes types;
  private final ReaderCode reader;

  EnvelopeReading(Contract contract, ObjectType envelope, JavaTypes types, ReaderCode reader) {
    this.contract = contract;
    this.envelope = envelope;
    this.types = types;
    this.reader = reader;
  }

  CodeBlock readPayloadField(Field payload) {
    int eventType = envelope.fields().indexOf(envelope.fieldIn(Role.EVENT_TYPE).orElseThrow());
    return CodeBlock.builder()
        .beginControlFlow("if (($N & $L) == 0)", ReaderCode.seen(eventType / Long.SIZE), ReaderCode.bit(eventType))
        .add("// The type is still to come; until then the payload can only be kept.\n")
        .addStatement("recorded = in.record($L)", reader.place(payload.name()))
        .nextControlFlow("else")
        .addStatement("$N = readPayload(in, $N)", reader.local(payload), reader.local(envelope.fields().get(eventType)))
        .endControlFlow()
        .build();
  }

  CodeBlock readRecorded() {
    Field payload = envelope.fieldIn(Role.PAYLOAD).orElseThrow();
    Field eventType = envelope.fieldIn(Role.EVENT_TYPE).orElseThrow();
    return CodeBlock.builder()
        .beginControlFlow("if (recorded != null && !in.isStopped())")
        .addStatement("int before = in.mark()")
        .addStatement("in.replay(recorded)")
        .addStatement("$N = readPayload(in, $N)", reader.local(payload), reader.local(eventType))
        .addStatement("in.resume()")
        .addStatement("in.rank(before, $L)", reader.rank(payload, 0))
        .endControlFlow()
        .build();
  }

  MethodSpec readPayload() {
    Field payload = envelope.fieldIn(Role.PAYLOAD).orElseThrow();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("readPayload")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.nullable(types.payload()))
            .addParameter(ReaderCode.READING, "in")
            .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "eventType")
            .beginControlFlow("if (eventType == null || $L.match(eventType) == null)", reader.own(MemberNames.EVENT_TYPES))
            .addStatement("in.skipObject($L)", reader.place(payload.name()))
            .addStatement("return null")
            .endControlFlow()
            .beginControlFlow("if (!in.object($L))", reader.place(payload.name()))
            .addStatement("return null")
            .endControlFlow()
            .addStatement("int before = in.mark()");
    CodeBlock.Builder body = CodeBlock.builder().add("$T payload = switch (eventType) {\n$>", types.payload());
    for (ObjectType type : contract.payloads()) {
      body.add("case $S -> $T.readFields(in);\n", type.wireName(), types.reader(type.name()));
    }
    body.add("default -> throw new $T(eventType);\n$<};\n", IllegalStateException.class);
    return method
        .addCode(body.build())
        .addStatement("in.under(before, $L.pointer())", reader.place(payload.name()))
        .addStatement("return payload")
        .build();
  }

  private List<ObjectType> withAlternative() {
    return contract.payloads().stream()
        .filter(payload -> payload.aggregate() != null && payload.aggregate().otherwise() != null)
        .toList();
  }

  CodeBlock checkAggregate() {
    if (!hasAggregateTypes()) {
      return CodeBlock.of("");
    }
    Field aggregate = envelope.fieldIn(Role.AGGREGATE_TYPE).orElseThrow();
    Field payload = envelope.fieldIn(Role.PAYLOAD).orElseThrow();
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($N != null && !in.isStopped()$L)",
            reader.local(aggregate),
            withAlternative().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(" && isAggregateKnown(in, start, $N)", reader.local(payload)))
        .addStatement("int before = in.mark()")
        .addStatement(
            "in.found($T.checkAggregate(in.found(), $N, $N, $N))",
            types.validator(envelope.name()),
            reader.local(aggregate),
            reader.local(envelope.fieldIn(Role.EVENT_TYPE).orElseThrow()),
            reader.local(payload))
        .addStatement("in.rank(before, $L)", envelope.fields().indexOf(aggregate))
        .endControlFlow()
        .build();
  }

  MethodSpec isAggregateKnown() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("isAggregateKnown")
            .addJavadoc("An identifier that is there but can't be read says nothing about the aggregate.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(boolean.class)
            .addParameter(ReaderCode.READING, "in")
            .addParameter(int.class, "start")
            .addParameter(JavaTypes.nullable(types.payload()), "payload");
    Variants variants = Variants.of(contract);
    for (ObjectType type : withAlternative()) {
      String id = type.aggregate().idField();
      variants.leaves(type)
          .forEach(
              leaf ->
                  method
                      .beginControlFlow("if (payload instanceof $T body && body.$N() == null)", types.of(leaf), id)
                      .addStatement("return $L", noneAt(leaf, leaf.field(id).orElseThrow()))
                      .endControlFlow());
    }
    return method.addStatement("return true").build();
  }

  /** Whether there is nothing wrong with the identifier, under whichever of its keys it stood. */
  private CodeBlock noneAt(ObjectType type, Field id) {
    CodeBlock payload = reader.place(envelope.fieldIn(Role.PAYLOAD).orElseThrow().name());
    CodeBlock constant = CodeBlock.of("$T.$N", types.validator(type.name()), new MemberNames(type, types).constant(id.name()));
    CodeBlock.Builder none = CodeBlock.builder().add("!in.anyAt(start, $L.pointer() + $L.pointer())", payload, constant);
    for (String alias : id.aliases()) {
      none.add("\n$>$>&& !in.anyAt(start, $L.pointer() + $S)$<$<", payload, "/" + alias.replace("~", "~0").replace("/", "~1"));
    }
    return none.build();
  }

  /** Whether there is an aggregate whose type depends on an identifier that may be absent. */
  boolean hasAlternatives() {
    return hasAggregateTypes() && !withAlternative().isEmpty();
  }

  boolean hasAggregateTypes() {
    return envelope.kind() == Kind.ENVELOPE
        && envelope.fieldIn(Role.AGGREGATE_TYPE).isPresent()
        && contract.payloads().stream().flatMap(ObjectType::aggregateTypes).findAny().isPresent();
  }

  FieldSpec aggregateTypes() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(JavaTypes.NAMES, ClassName.get(String.class)),
            reader.aggregateTypes(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.of($L)",
            JavaTypes.NAMES,
            contract.payloads().stream()
                .flatMap(ObjectType::aggregateTypes)
                .distinct()
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", ")))
        .build();
  }
}
