package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.model.WireNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The reader of a record: the raw validator, one pass over a token source. */
final class ReaderCode {
  static final ClassName READING = ClassName.get("dev.driftless.runtime", "Reading");
  private static final ClassName RECORDING = ClassName.get("dev.driftless.runtime", "Recording");

  /** What the generated code calls its own. */
  private static final List<String> LOCALS =
      List.of("in", "name", "start", "before", "inside", "recorded", "items", "item", "i");

  /** The same where something is checked across the fields. */
  private static final List<String> OF_CONDITIONS = List.of("count", "read");

  /** How many fields one mask of seen keys has room for. */
  private static final int MASK_BITS = Long.SIZE;

  private final Contract contract;
  private final ObjectType object;
  private final JavaTypes types;
  private final EnvelopeReading envelope;
  private final ClassName record;
  private final ClassName validator;
  private final MemberNames names;
  private final ContainerReaders containers;
  private final NameAllocator locals = new NameAllocator();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final TypeSpec.Builder type;

  ReaderCode(Contract contract, ObjectType object, JavaTypes types) {
    this.envelope = new EnvelopeReading(contract, object, types, this);
    this.contract = contract;
    this.object = object;
    this.types = types;
    this.record = types.of(object);
    this.validator = types.validator(object.name());
    this.names = new MemberNames(object, types);
    this.containers = new ContainerReaders(types, names, this);
    this.type = TypeSpec.classBuilder(types.reader(object.name()));
    types.simpleNames().forEach(locals::newName);
    locals.newName(names.own(MemberNames.ROOT));
    locals.newName(aggregateTypes());
    LOCALS.forEach(locals::newName);
    if (AcrossCode.isIn(object)) {
      OF_CONDITIONS.forEach(locals::newName);
    }
    for (int mask = 0; mask < masks(); mask++) {
      locals.newName(seen(mask));
    }
    types.enumNames().forEach(declared -> locals.newName(tableName(declared), declared));
    object.fields().forEach(field -> locals.newName(field.name(), field));
  }

  TypeSpec.Builder type() {
    type.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Reads {@link $T} records from JSON and validates while it reads.\n", record);
    type.addField(
        FieldSpec.builder(JavaTypes.FIELD, names.own(MemberNames.ROOT), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$T.root($L, $S)", JavaTypes.FIELD, own(MemberNames.INVALID), object.subject())
            .build());
    MethodSpec readFields = readFields();
    List<MethodSpec> lists = new ArrayList<>();
    for (Field field : object.fields()) {
      if (ContainerChecks.isContainer(field.type())) {
        containers.add(field, lists);
      }
    }
    tables.forEach((enumName, constant) -> type.addField(table(enumName, constant)));
    if (envelope.hasAggregateTypes()) {
      type.addField(envelope.aggregateTypes());
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    new ReaderEntries(object, types, names.own(MemberNames.ROOT)).addTo(type);
    type.addMethod(readFields);
    if (object.kind() == Kind.ENVELOPE) {
      type.addMethod(envelope.readPayload());
      if (envelope.hasAlternatives()) {
        type.addMethod(envelope.isAggregateKnown());
      }
    }
    type.addMethods(lists);
    if (object.fields().stream().anyMatch(field -> !field.optional())) {
      type.addMethod(reportMissing());
    }
    return type;
  }

  // The fields

  private int masks() {
    return Math.max(1, (object.fields().size() + MASK_BITS - 1) / MASK_BITS);
  }

  static String seen(int mask) {
    return mask == 0 ? "seen" : "seen" + mask;
  }

  static String bit(int field) {
    return "1L << " + field % MASK_BITS;
  }

  private MethodSpec readFields() {
    MethodSpec.Builder method =
        types.forGeneratedCode(object, MethodSpec.methodBuilder("readFields"), "read")
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
        .addCode(AcrossCode.isIn(object) ? CodeBlock.of("long count = in.count();\n") : CodeBlock.of(""))
        .beginControlFlow("for ($T name = in.nextName(); name != null; name = in.nextName())", String.class)
        .addStatement("int before = in.mark()")
        .beginControlFlow("switch (name)");
    for (int i = 0; i < object.fields().size(); i++) {
      Field field = object.fields().get(i);
      method
          .beginControlFlow("case $L ->", keys(field))
          .beginControlFlow("if (($N & $L) == 0)", seen(i / MASK_BITS), bit(i))
          .addStatement("$N |= $L", seen(i / MASK_BITS), bit(i))
          .addCode(readField(field))
          .addCode(underKey(field))
          .addStatement("in.rank(before, $L)", rank(field, i))
          .nextControlFlow("else")
          .addStatement("in.duplicate($L)", place(field.name()))
          .addCode(underKey(field))
          // A payload may be read before or after its duplicate is met; the list is to be the same.
          .addStatement("in.rank(before, $L)", field.role() == Role.PAYLOAD ? rank(field, i) - 1 : i)
          .endControlFlow()
          .endControlFlow();
    }
    method
        .beginControlFlow("default ->")
        .addStatement(
            "in.$L(name, $L)", object.shape().closed() ? "refuseUnknown" : "skipUnknown", own(MemberNames.INVALID))
        .addStatement("in.rank(before, $L)", object.fields().size())
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .addCode(sortUnknown())
        .addCode(finish());
    CodeBlock arguments =
        object.fields().stream().map(field -> CodeBlock.of("$N", local(field))).collect(CodeBlock.joining(", "));
    if (object.kind() == Kind.ENVELOPE) {
      method.addCode(envelope.readRecorded()).addCode(envelope.checkAggregate());
    }
    method.addStatement("in.sort(start)");
    if (!AcrossCode.isIn(object)) {
      return method.addStatement("return new $T($L)", record, arguments).build();
    }
    return method
        .addStatement("$1T read = new $1T($2L)", record, arguments)
        .beginControlFlow("if (in.isSound(count))")
        .addStatement("in.found($T.checkAcross(in.found(), read))", validator)
        .endControlFlow()
        .addStatement("return read")
        .build();
  }

  /** The keys that aren't declared may come in any order. */
  private CodeBlock sortUnknown() {
    return object.shape().closed()
        ? CodeBlock.builder().addStatement("in.sortUnknown(start, $L)", object.fields().size()).build()
        : CodeBlock.of("");
  }

  private static CodeBlock keys(Field field) {
    return literals(field.keys());
  }

  static CodeBlock literals(Collection<String> texts) {
    return texts.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
  }

  private CodeBlock underKey(Field field) {
    return field.aliases().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder().addStatement("in.underKey(before, $L, name)", place(field.name())).build();
  }

  String local(Field field) {
    return locals.get(field);
  }

  /** The place of a field's violations in its object: missing ones come after all others, the payload's last. */
  int rank(Field field, int index) {
    return field.role() == Role.PAYLOAD ? object.fields().size() + 2 : index;
  }

  /** A constant that the validator has for the object itself. */
  CodeBlock own(String constant) {
    return CodeBlock.of("$T.$N", validator, names.own(constant));
  }

  /** The constant that holds the aggregate types, which the reader has itself. */
  String aggregateTypes() {
    return names.own(MemberNames.AGGREGATE_TYPES);
  }

  CodeBlock place(String value) {
    return CodeBlock.of("$T.$N", validator, names.constant(value));
  }

  private CodeBlock readField(Field field) {
    if (field.role() == Role.PAYLOAD) {
      return envelope.readPayloadField(field);
    }
    if (field.role() == Role.EVENT_TYPE) {
      return CodeBlock.builder()
          .addStatement("$N = in.eventType($L, $L)", local(field), place(field.name()), own(MemberNames.EVENT_TYPES))
          .add(checkUnlessEventType(field))
          .build();
    }
    if (ContainerChecks.isContainer(field.type())) {
      return CodeBlock.builder()
          .beginControlFlow("if ($L)", ContainerReaders.enter(field.type(), place(field.name())))
          .addStatement("$N = $N(in)", local(field), containers.method(field.name()))
          .endControlFlow()
          .build();
    }
    if (field.type() instanceof ListOrText either) {
      return CodeBlock.builder()
          .addStatement(
              "$N = in.listOrText($L, $L, $T::readFields)",
              local(field),
              place(field.name()),
              place(MemberNames.itemOf(field.name())),
              types.reader(either.item().name()))
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
    boolean isAggregateType = field.role() == Role.AGGREGATE_TYPE && envelope.hasAggregateTypes();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$N = $L", local(field), value(field.type(), place(field.name()), isAggregateType));
    if (ValidatorCode.isChecked(field) && needsCheck(field.type(), !field.constraints().isEmpty())) {
      code.add(check(local(field), field.name()));
    }
    return code.build();
  }

  /** What was just read is writable or finite by itself; only declared rules and strings need their check. */
  static boolean needsCheck(ValueType type, boolean constrained) {
    return constrained || type == Scalar.STRING;
  }

  /** The reader has told an unknown event type from a known one already. */
  private CodeBlock checkUnlessEventType(Field field) {
    return field.constraints().isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .beginControlFlow("if ($1N != null && $2L.match($1N) != null)", local(field), own(MemberNames.EVENT_TYPES))
            .addStatement(
                "in.found($T.$N(in.found(), $N))", validator, names.check(field.name()), local(field))
            .endControlFlow()
            .build();
  }

  CodeBlock check(String variable, String value) {
    return CodeBlock.builder()
        .beginControlFlow("if ($N != null)", variable)
        .addStatement("in.found($L(in.found(), $N))", checkMethod(value), variable)
        .endControlFlow()
        .build();
  }

  /** The validator's method that checks the value. */
  CodeBlock checkMethod(String value) {
    return CodeBlock.of("$T.$N", validator, names.check(value));
  }

  /** The validator's method that checks how much is in the list or map. */
  CodeBlock sizeCheck(String value) {
    return CodeBlock.of("$T.$N", validator, ContainerChecks.sizeCheck(names, value));
  }

  CodeBlock value(ValueType type, CodeBlock place, boolean isAggregateType) {
    if (type instanceof EnumRef constant) {
      String table = table(constant.name());
      return contract.enumType(constant.name()).open()
          ? CodeBlock.of("in.constant($L, $N, $T::of)", place, table, types.declared(constant.name()))
          : CodeBlock.of("in.constant($L, $N)", place, table);
    }
    if (isAggregateType) {
      return CodeBlock.of("in.string($L, $N)", place, aggregateTypes());
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
          case TIME -> "time";
          case TEXT_OR_INTEGER -> "textOrInteger";
          case ANY -> "any";
          case URI -> "uri";
        };
    return CodeBlock.of("in.$L($L)", method, place);
  }

  private String table(String enumName) {
    return tables.computeIfAbsent(enumName, name -> locals.get(name));
  }

  private static String tableName(String enumName) {
    return WireNames.ofAccessor(enumName).toUpperCase(Locale.ROOT) + "_NAMES";
  }

  private FieldSpec table(String enumName, String constant) {
    ClassName enumType = types.declared(enumName);
    EnumType declared = contract.enumType(enumName);
    boolean integers = declared.integers() && !declared.open();
    ClassName table = integers ? JavaTypes.INTEGERS : JavaTypes.NAMES;
    String initializer =
        declared.open()
            ? "$1T.of($2T.values().toArray($2T[]::new), $2T::wireName)"
            : "$1T.of($2T.values(), $2T::" + (integers ? "wireValue)" : "wireName)");
    CodeBlock.Builder code = CodeBlock.builder().add(initializer, table, enumType);
    List<String> others = declared.constants().stream().flatMap(one -> one.alsoRead().stream()).toList();
    if (!others.isEmpty()) {
      code.add(".alsoReading($T::$L, $L)", enumType, declared.open() ? "of" : "ofWireName", literals(others));
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(table, enumType), constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(code.build())
        .build();
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
}
