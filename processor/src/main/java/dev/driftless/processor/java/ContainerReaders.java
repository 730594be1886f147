package dev.driftless.processor.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a reader that read lists and maps. */
final class ContainerReaders {
  private final JavaTypes types;
  private final MemberNames names;
  private final ReaderCode reader;

  ContainerReaders(JavaTypes types, MemberNames names, ReaderCode reader) {
    this.types = types;
    this.names = names;
    this.reader = reader;
  }

  /** The method that reads a list or map whose start was just read. */
  String method(String place) {
    return "read" + names.check(place).substring("check".length());
  }

  /** Enters the list or map in hand; the condition under which there is one. */
  static CodeBlock enter(ValueType type, CodeBlock place) {
    return CodeBlock.of(type instanceof MapOf ? "in.object($L)" : "in.list($L)", place);
  }

  /** Adds the method for a field's list or map, and those for what is in it. */
  void add(Field field, List<MethodSpec> methods) {
    add(field, field.type(), field.constraints(), field.name(), methods);
  }

  private void add(
      Field field, ValueType type, List<Constraint> constraints, String place, List<MethodSpec> methods) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(method(place))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(types.of(type))
            .addParameter(ReaderCode.READING, "in")
            .addStatement("int start = in.mark()");
    if (type instanceof MapOf map) {
      method.addCode(entries(map, place)).addCode(finish(field, constraints, place, "entries"));
      methods.add(method.addStatement("return entries").build());
      addInside(field, map.value(), map.valueConstraints(), MemberNames.valueOf(place), methods);
    } else {
      ListOf list = (ListOf) type;
      method.addCode(items(list, place)).addCode(finish(field, constraints, place, "items"));
      methods.add(method.addStatement("return items").build());
      addInside(field, list.item(), list.itemConstraints(), MemberNames.itemOf(place), methods);
    }
  }

  private void addInside(
      Field field, ValueType type, List<Constraint> constraints, String place, List<MethodSpec> methods) {
    if (ContainerChecks.isContainer(type)) {
      add(field, type, constraints, place, methods);
    }
  }

  private CodeBlock items(ListOf list, String place) {
    return CodeBlock.builder()
        .addStatement("$T items = new $T<>()", types.of(list), ArrayList.class)
        .beginControlFlow("for (int i = 0; in.nextItem(); i++)")
        .addStatement("int before = in.mark()")
        .add(part("item", list.item(), list.itemConstraints(), MemberNames.itemOf(place)))
        .addStatement("items.add(item)")
        .addStatement("in.underItem(before, i)")
        .endControlFlow()
        .build();
  }

  private CodeBlock entries(MapOf map, String place) {
    String value = MemberNames.valueOf(place);
    return CodeBlock.builder()
        .addStatement("$T entries = new $T<>()", types.of(map), LinkedHashMap.class)
        .beginControlFlow("for ($T key = in.nextName(); key != null; key = in.nextName())", String.class)
        .addStatement("int before = in.mark()")
        .beginControlFlow("if (entries.containsKey(key))")
        .addStatement("in.duplicateEntry($L, key)", reader.place(value))
        .nextControlFlow("else")
        .addStatement("in.found($L(in.found(), key))", reader.checkMethod(MemberNames.keyOf(place)))
        .add(part("value", map.value(), map.valueConstraints(), value))
        .addStatement("entries.put(key, value)")
        .endControlFlow()
        .addStatement("in.underEntry(before, key)")
        .endControlFlow()
        .addStatement("in.sortByPointer(start)")
        .build();
  }

  /** Reads what is in hand into a new variable, and checks it. */
  private CodeBlock part(String variable, ValueType type, List<Constraint> constraints, String place) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (ContainerChecks.isContainer(type)) {
      code.addStatement(
          "$T $N = $L ? $N(in) : null", types.of(type), variable, enter(type, reader.place(place)), method(place));
    } else if (type instanceof ObjectRef nested) {
      code.addStatement(
          "$T $N = in.object($L) ? $T.readFields(in) : null",
          types.of(type),
          variable,
          reader.place(place),
          types.reader(nested.name()));
    } else {
      code.addStatement("$T $N = $L", types.of(type), variable, reader.value(type, reader.place(place), false));
      if (ContainerChecks.isChecked(type, constraints) && ReaderCode.needsCheck(type, !constraints.isEmpty())) {
        code.add(reader.check(variable, place));
      }
    }
    return code.build();
  }

  /** Puts a field's pointer before what was found inside, and checks how much that was. */
  private CodeBlock finish(Field field, List<Constraint> constraints, String place, String variable) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (place.equals(field.name())) {
      code.addStatement("in.under(start, $L.pointer())", reader.place(place));
    }
    if (!constraints.isEmpty()) {
      code.beginControlFlow("if (!in.isStopped())")
          .addStatement("in.found($L(in.found(), $N))", reader.sizeCheck(place), variable)
          .endControlFlow();
    }
    return code.build();
  }
}
