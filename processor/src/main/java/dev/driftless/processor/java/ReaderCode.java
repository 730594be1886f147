package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.model.WireNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The reader of a record: the raw validator, one pass over a token source. */
final class ReaderCode {
  private static final ClassName READING = ClassName.get("dev.driftless.runtime", "Reading");
  private static final ClassName RECORDING = ClassName.get("dev.driftless.runtime", "Recording");
  private static final ClassName TOKENS = ClassName.get("dev.driftless.runtime", "TokenSource");
  private static final ClassName VALIDATED = ClassName.get("dev.driftless.runtime", "Validated");
  private static final ClassName ITEMS = ClassName.get("dev.driftless.runtime", "Items");

  /** How many fields one mask of seen keys has room for. */
  private static final int MASK_BITS = Long.SIZE;

  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final ClassName record;
  private final ClassName validator;
  private final MemberNames names;
  private final NameAllocator locals = new NameAllocator();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final TypeSpec.Builder type;

  ReaderCode(Contract contract, ObjectType object, JavaTypes types) {
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.record = types.of(object);
    this.validator = types.validator(object.name());
    this.names = new MemberNames(object);
    this.type = TypeSpec.classBuilder(types.reader(object.name()));
    for (String own : new String[] {"in", "name", "start", "before", "inside", "recorded", "items", "item", "i", "ROOT", "AGGREGATE_TYPES"}) {
      locals.newName(own);
    }
    for (int mask = 0; mask < masks(); mask++) {
      locals.newName(seen(mask));
    }
    contract.enums().forEach(declared -> locals.newName(tableName(declared.name())));
    object.fields().forEach(field -> locals.newName(field.name(), field));
  }

  TypeSpec.Builder type() {
    type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Reads {@link $T} records from JSON and validates while it reads.\n", record);
    type.addField(
        FieldSpec.builder(JavaTypes.FIELD, "ROOT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.root($T.INVALID, $S)", JavaTypes.FIELD, validator, object.subject())
            .build());
    MethodSpec readFields = readFields();
    List<MethodSpec> lists = new ArrayList<>();
    for (Field field : object.fields()) {
      if (field.type() instanceof ListOf list) {
        addListReaders(field, list, field.name(), lists);
      }
    }
    tables.forEach((enumName, constant) -> type.addField(table(enumName, constant)));
    if (hasAggregateTypes()) {
      type.addField(aggregateTypes());
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    addEntries();
    type.addMethod(readFields);
    if (object.kind() == Kind.ENVELOPE) {
      type.addMethod(readPayload());
      if (hasAggregateTypes() && !withAlternative().isEmpty()) {
        type.addMethod(isAggregateKnown());
      }
    }
    type.addMethods(lists);
    if (object.fields().stream().anyMatch(field -> !field.optional())) {
      type.addMethod(reportMissing());
    }
    return type;
  }

  // Entries

  private void addEntries() {
    String subject = object.subject();
    addEntry(
        "read",
        "Reads " + subject + ", and leaves the source behind it.",
        "$T.read(tokens, $L, ROOT, $T::readFields)",
        ParameterizedTypeName.get(VALIDATED, record));
    addEntry(
        "readDocument",
        "Reads " + subject + " that is the whole of the input; anything after it is a violation.",
        "$T.readDocument(tokens, $L, ROOT, $T::readFields)",
        ParameterizedTypeName.get(VALIDATED, record));
    TypeName items = ParameterizedTypeName.get(ITEMS, record);
    type.addMethod(
            MethodSpec.methodBuilder("items")
                .addJavadoc(
                    """
                    Reads the items of a list one by one, in constant memory.

                    @param key the key of the list in the object that is read; null if the list is the whole of the input
                    """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(items)
                .addParameter(TOKENS, "tokens")
                .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "key")
                .addStatement("return items(tokens, key, $T.DEFAULT_MAX_DEPTH)", READING)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("items")
                .addJavadoc(
                    """
                    Reads the items of a list one by one, in constant memory.

                    @param key the key of the list in the object that is read; null if the list is the whole of the input
                    @param maxDepth how many objects and lists may stand inside each other, those around the list included
                    """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(items)
                .addParameter(TOKENS, "tokens")
                .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "key")
                .addParameter(int.class, "maxDepth")
                .addStatement(
                    "return $T.of(tokens, maxDepth, key, ROOT, $T::readFields)", ITEMS, types.reader(object.name()))
                .build());
  }

  private void addEntry(String name, String doc, String call, TypeName returned) {
    ClassName self = types.reader(object.name());
    type.addMethod(
            MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returned)
                .addParameter(TOKENS, "tokens")
                .addStatement("return " + call, READING, CodeBlock.of("$T.DEFAULT_MAX_DEPTH", READING), self)
                .build())
        .addMethod(
            MethodSpec.methodBuilder(name)
                .addJavadoc(
                    "$L\n\n@param maxDepth how many objects and lists may stand inside each other, at least 1\n", doc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returned)
                .addParameter(TOKENS, "tokens")
                .addParameter(int.class, "maxDepth")
                .addStatement("return " + call, READING, "maxDepth", self)
                .build());
  }

  // The fields

  private int masks() {
    return Math.max(1, (object.fields().size() + MASK_BITS - 1) / MASK_BITS);
  }

  private static String seen(int mask) {
    return mask == 0 ? "seen" : "seen" + mask;
  }

  private static String bit(int field) {
    return "1L << " + field % MASK_BITS;
  }

  private MethodSpec readFields() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("readFields")
            .addJavadoc("Reads the fields of an object whose start was just read.\n")
            .addModifiers(Modifier.STATIC)
            .returns(record)
            .addParameter(READING, "in");
    for (Field field : object.fields()) {
      method.addStatement("$T $N = null", types.of(field), local(field));
    }
    if (object.kind() == Kind.ENVELOPE) {
      method.addStatement("$T recorded = null", RECORDING);
    }
    for (int mask = 0; mask < masks(); mask++) {
      method.addStatement("long $N = 0", seen(mask));
    }
    method
        .addStatement("int start = in.mark()")
        .beginControlFlow("for ($T name = in.nextName(); name != null; name = in.nextName())", String.class)
        .addStatement("int before = in.mark()")
        .beginControlFlow("switch (name)");
    for (int i = 0; i < object.fields().size(); i++) {
      Field field = object.fields().get(i);
      method
          .beginControlFlow("case $S ->", field.wireName())
          .beginControlFlow("if (($N & $L) == 0)", seen(i / MASK_BITS), bit(i))
          .addStatement("$N |= $L", seen(i / MASK_BITS), bit(i))
          .addCode(readField(field))
          .addStatement("in.rank(before, $L)", rank(field, i))
          .nextControlFlow("else")
          .addStatement("in.duplicate($L)", place(field.name()))
          // A payload may be read before or after its duplicate is met; the list is to be the same.
          .addStatement("in.rank(before, $L)", field.role() == Role.PAYLOAD ? rank(field, i) - 1 : i)
          .endControlFlow()
          .endControlFlow();
    }
    method
        .beginControlFlow("default ->")
        .addStatement("in.skipUnknown(name, $T.INVALID)", validator)
        .addStatement("in.rank(before, $L)", object.fields().size())
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .addCode(finish());
    CodeBlock arguments =
        object.fields().stream().map(field -> CodeBlock.of("$N", local(field))).collect(CodeBlock.joining(", "));
    if (object.kind() != Kind.ENVELOPE) {
      return method.addStatement("in.sort(start)").addStatement("return new $T($L)", record, arguments).build();
    }
    return method
        .addCode(readRecorded())
        .addCode(checkAggregate())
        .addStatement("in.sort(start)")
        .addStatement("return new $T($L)", record, arguments)
        .build();
  }

  private String local(Field field) {
    return locals.get(field);
  }

  /** The place of a field's violations in its object: missing ones come after all others, the payload's last. */
  private int rank(Field field, int index) {
    return field.role() == Role.PAYLOAD ? object.fields().size() + 2 : index;
  }

  private CodeBlock place(String value) {
    return CodeBlock.of("$T.$N", validator, names.constant(value));
  }

  private CodeBlock readField(Field field) {
    if (field.role() == Role.PAYLOAD) {
      return readPayloadField(field);
    }
    if (field.role() == Role.EVENT_TYPE) {
      return CodeBlock.builder()
          .addStatement("$N = in.eventType($L, $T.EVENT_TYPES)", local(field), place(field.name()), validator)
          .add(checkUnlessEventType(field))
          .build();
    }
    if (field.type() instanceof ListOf) {
      return CodeBlock.builder()
          .beginControlFlow("if (in.list($L))", place(field.name()))
          .addStatement("$N = $N(in)", local(field), listReader(field.name()))
          .endControlFlow()
          .build();
    }
    if (field.type() instanceof ObjectRef nested) {
      return CodeBlock.builder()
          .beginControlFlow("if (in.object($L))", place(field.name()))
          .addStatement("int inside = in.mark()")
          .addStatement("$N = $T.readFields(in)", local(field), types.reader(nested.name()))
          .addStatement("in.under(inside, $L.pointer())", place(field.name()))
          .endControlFlow()
          .build();
    }
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$N = $L", local(field), value(field.type(), place(field.name()), field.role() == Role.AGGREGATE_TYPE && hasAggregateTypes()));
    if (ValidatorCode.isChecked(field) && needsCheck(field.type(), !field.constraints().isEmpty())) {
      code.add(check(local(field), field.name()));
    }
    return code.build();
  }

  /** What was just read is writable or finite by itself; only declared rules and strings need their check. */
  private static boolean needsCheck(ValueType type, boolean constrained) {
    return constrained || type == Scalar.STRING;
  }

  /** The reader has told an unknown event type from a known one already. */
  private CodeBlock checkUnlessEventType(Field field) {
    return field.constraints().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .beginControlFlow("if ($1N != null && $2T.EVENT_TYPES.match($1N) != null)", local(field), validator)
            .addStatement(
                "in.found($T.$N(in.found(), $N))", validator, names.check(field.name()), local(field))
            .endControlFlow()
            .build();
  }

  private CodeBlock check(String variable, String value) {
    return CodeBlock.builder()
        .beginControlFlow("if ($N != null)", variable)
        .addStatement("in.found($T.$N(in.found(), $N))", validator, names.check(value), variable)
        .endControlFlow()
        .build();
  }

  private CodeBlock value(ValueType type, CodeBlock place, boolean isAggregateType) {
    if (type instanceof EnumRef constant) {
      return CodeBlock.of("in.constant($L, $N)", place, table(constant.name()));
    }
    if (isAggregateType) {
      return CodeBlock.of("in.string($L, AGGREGATE_TYPES)", place);
    }
    String method =
        switch ((Scalar) type) {
          case STRING -> "string";
          case INT -> "int32";
          case LONG -> "int64";
          case DOUBLE -> "number";
          case DECIMAL -> "decimal";
          case BOOLEAN -> "bool";
          case UUID -> "uuid";
          case DATE_TIME -> "dateTime";
          case DATE -> "date";
          case URI -> "uri";
        };
    return CodeBlock.of("in.$L($L)", method, place);
  }

  private String table(String enumName) {
    return tables.computeIfAbsent(enumName, ReaderCode::tableName);
  }

  private static String tableName(String enumName) {
    return WireNames.ofAccessor(enumName).toUpperCase(Locale.ROOT) + "_NAMES";
  }

  private FieldSpec table(String enumName, String constant) {
    ClassName enumType = types.named(enumName);
    return FieldSpec.builder(
            ParameterizedTypeName.get(JavaTypes.NAMES, enumType),
            constant,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$1T.of($2T.values(), $2T::wireName)", JavaTypes.NAMES, enumType)
        .build();
  }

  // Lists

  private String listReader(String value) {
    return "read" + names.check(value).substring("check".length());
  }

  private void addListReaders(Field field, ListOf list, String value, List<MethodSpec> methods) {
    String item = MemberNames.itemOf(value);
    CodeBlock.Builder body = CodeBlock.builder();
    if (list.item() instanceof ListOf) {
      body.addStatement(
          "$T item = in.list($L) ? $N(in) : null", types.of(list.item()), place(item), listReader(item));
    } else if (list.item() instanceof ObjectRef nested) {
      body.addStatement(
          "$T item = in.object($L) ? $T.readFields(in) : null",
          types.of(list.item()),
          place(item),
          types.reader(nested.name()));
    } else {
      body.addStatement("$T item = $L", types.of(list.item()), value(list.item(), place(item), false));
      if (ValidatorCode.isItemChecked(list) && needsCheck(list.item(), !list.itemConstraints().isEmpty())) {
        body.add(check("item", item));
      }
    }
    methods.add(
        MethodSpec.methodBuilder(listReader(value))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(types.of(list))
            .addParameter(READING, "in")
            .addStatement("int start = in.mark()")
            .addStatement("$T items = new $T<>()", types.of(list), ArrayList.class)
            .beginControlFlow("for (int i = 0; in.nextItem(); i++)")
            .addStatement("int before = in.mark()")
            .addCode(body.build())
            .addStatement("items.add(item)")
            .addStatement("in.underItem(before, i)")
            .endControlFlow()
            .addCode(finishList(field, list, value))
            .addStatement("return items")
            .build());
    if (list.item() instanceof ListOf inner) {
      addListReaders(field, inner, item, methods);
    }
  }

  private CodeBlock finishList(Field field, ListOf list, String value) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (value.equals(field.name())) {
      code.addStatement("in.under(start, $L.pointer())", place(value));
    }
    List<Constraint> constraints = ValidatorCode.constraintsOf(field, value);
    if (!constraints.isEmpty()) {
      code.beginControlFlow("if (!in.isStopped())")
          .addStatement("in.found($T.$N(in.found(), items))", validator, ValidatorCode.sizeCheck(names, value))
          .endControlFlow();
    }
    return code.build();
  }

  // What comes after the last key

  private CodeBlock finish() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<CodeBlock> incomplete = new ArrayList<>();
    for (int mask = 0; mask < masks(); mask++) {
      long required = required(mask);
      if (required != 0) {
        incomplete.add(CodeBlock.of("($1N & $2L) != $2L", seen(mask), "0x" + Long.toHexString(required) + "L"));
      }
    }
    if (!incomplete.isEmpty()) {
      CodeBlock condition = CodeBlock.join(incomplete, " || ");
      code.beginControlFlow(
              incomplete.size() == 1 ? "if ($L && !in.isStopped())" : "if (($L) && !in.isStopped())", condition)
          .addStatement("reportMissing(in, $L)", seenMasks(""))
          .endControlFlow();
    }
    return code.build();
  }

  private long required(int mask) {
    long required = 0;
    for (int i = mask * MASK_BITS; i < Math.min(object.fields().size(), (mask + 1) * MASK_BITS); i++) {
      if (!object.fields().get(i).optional()) {
        required |= 1L << i % MASK_BITS;
      }
    }
    return required;
  }

  private String seenMasks(String type) {
    return IntStream.range(0, masks()).mapToObj(mask -> type + seen(mask)).collect(Collectors.joining(", "));
  }

  private MethodSpec reportMissing() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("reportMissing")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(READING, "in");
    for (int mask = 0; mask < masks(); mask++) {
      method.addParameter(long.class, seen(mask));
    }
    method.addStatement("int before = in.mark()");
    for (int i = 0; i < object.fields().size(); i++) {
      Field field = object.fields().get(i);
      if (!field.optional()) {
        method
            .beginControlFlow("if (($N & $L) == 0)", seen(i / MASK_BITS), bit(i))
            .addStatement("in.found($L.missing(in.found()))", place(field.name()))
            .endControlFlow();
      }
    }
    return method.addStatement("in.rank(before, $L)", object.fields().size()).build();
  }

  // The envelope

  private CodeBlock readPayloadField(Field payload) {
    int eventType = object.fields().indexOf(object.fieldIn(Role.EVENT_TYPE).orElseThrow());
    return CodeBlock.builder()
        .beginControlFlow("if (($N & $L) == 0)", seen(eventType / MASK_BITS), bit(eventType))
        .add("// The type is still to come; until then the payload can only be kept.\n")
        .addStatement("recorded = in.record($L)", place(payload.name()))
        .nextControlFlow("else")
        .addStatement("$N = readPayload(in, $N)", local(payload), local(object.fields().get(eventType)))
        .endControlFlow()
        .build();
  }

  private CodeBlock readRecorded() {
    Field payload = object.fieldIn(Role.PAYLOAD).orElseThrow();
    Field eventType = object.fieldIn(Role.EVENT_TYPE).orElseThrow();
    return CodeBlock.builder()
        .beginControlFlow("if (recorded != null && !in.isStopped())")
        .addStatement("int before = in.mark()")
        .addStatement("in.replay(recorded)")
        .addStatement("$N = readPayload(in, $N)", local(payload), local(eventType))
        .addStatement("in.resume()")
        .addStatement("in.rank(before, $L)", rank(payload, 0))
        .endControlFlow()
        .build();
  }

  private MethodSpec readPayload() {
    Field payload = object.fieldIn(Role.PAYLOAD).orElseThrow();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("readPayload")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(JavaTypes.nullable(types.payload()))
            .addParameter(READING, "in")
            .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "eventType")
            .beginControlFlow("if (eventType == null || $T.EVENT_TYPES.match(eventType) == null)", validator)
            .addStatement("in.skipObject($L)", place(payload.name()))
            .addStatement("return null")
            .endControlFlow()
            .beginControlFlow("if (!in.object($L))", place(payload.name()))
            .addStatement("return null")
            .endControlFlow()
            .addStatement("int before = in.mark()");
    CodeBlock.Builder body = CodeBlock.builder().add("$T payload = switch (eventType) {\n$>", types.payload());
    for (ObjectType type : contract.payloads()) {
      body.add("case $S -> $T.readFields(in);\n", type.name(), types.reader(type.name()));
    }
    body.add("default -> throw new $T(eventType);\n$<};\n", IllegalStateException.class);
    return method
        .addCode(body.build())
        .addStatement("in.under(before, $L.pointer())", place(payload.name()))
        .addStatement("return payload")
        .build();
  }

  private List<ObjectType> withAlternative() {
    return contract.payloads().stream()
        .filter(payload -> payload.aggregate() != null && payload.aggregate().otherwise() != null)
        .toList();
  }

  private CodeBlock checkAggregate() {
    if (!hasAggregateTypes()) {
      return CodeBlock.of("");
    }
    Field aggregate = object.fieldIn(Role.AGGREGATE_TYPE).orElseThrow();
    Field payload = object.fieldIn(Role.PAYLOAD).orElseThrow();
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($N != null && !in.isStopped()$L)",
            local(aggregate),
            withAlternative().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(" && isAggregateKnown(in, start, $N)", local(payload)))
        .addStatement("int before = in.mark()")
        .addStatement(
            "in.found($T.checkAggregate(in.found(), $N, $N, $N))",
            validator,
            local(aggregate),
            local(object.fieldIn(Role.EVENT_TYPE).orElseThrow()),
            local(payload))
        .addStatement("in.rank(before, $L)", object.fields().indexOf(aggregate))
        .endControlFlow()
        .build();
  }

  private MethodSpec isAggregateKnown() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("isAggregateKnown")
            .addJavadoc("An identifier that is there but can't be read says nothing about the aggregate.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(boolean.class)
            .addParameter(READING, "in")
            .addParameter(int.class, "start")
            .addParameter(JavaTypes.nullable(types.payload()), "payload");
    for (ObjectType type : withAlternative()) {
      String id = type.aggregate().idField();
      method
          .beginControlFlow("if (payload instanceof $T body && body.$N() == null)", types.of(type), id)
          .addStatement(
              "return !in.anyAt(start, $L.pointer() + $T.$N.pointer())",
              place(object.fieldIn(Role.PAYLOAD).orElseThrow().name()),
              types.validator(type.name()),
              new MemberNames(type).constant(id))
          .endControlFlow();
    }
    return method.addStatement("return true").build();
  }

  private boolean hasAggregateTypes() {
    return object.kind() == Kind.ENVELOPE
        && object.fieldIn(Role.AGGREGATE_TYPE).isPresent()
        && contract.payloads().stream().anyMatch(payload -> payload.aggregate() != null);
  }

  private FieldSpec aggregateTypes() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(JavaTypes.NAMES, ClassName.get(String.class)),
            "AGGREGATE_TYPES",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.of($L)",
            JavaTypes.NAMES,
            contract.payloads().stream()
                .map(ObjectType::aggregate)
                .filter(Objects::nonNull)
                .flatMap(
                    aggregate ->
                        aggregate.otherwise() == null
                            ? Stream.of(aggregate.type())
                            : Stream.of(aggregate.type(), aggregate.otherwise().type()))
                .distinct()
                .map(name -> CodeBlock.of("$S", name))
                .collect(CodeBlock.joining(", ")))
        .build();
  }
}
