package dev.driftless.processor.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Payload;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.model.Variants;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Private classes of a validator that show records as their declarations have them, so that rules which are written there
 * can be called. The records themselves don't implement the declarations: nobody but the contract is to see these.
 */
final class ViewCode {
  private static final ClassName VIEWS = ClassName.get("dev.driftless.runtime", "Views");

  private final Contract contract;
  private final JavaTypes types;
  private final TypeSpec.Builder type;
  private final ClassName self;
  private final NameAllocator names = new NameAllocator();
  private final Set<String> added = new HashSet<>();

  /**
   * @param type the class that gets the views
   * @param self its name
   */
  ViewCode(Contract contract, JavaTypes types, TypeSpec.Builder type, ClassName self) {
    this.contract = contract;
    this.types = types;
    this.type = type;
    this.self = self;
    names.newName(self.simpleName());
  }

  /** Adds what is needed to view an object, and every one that can stand in it. */
  void addViews(ObjectType object) {
    if (!added.add(object.name())) {
      return;
    }
    if (object.isUnion()) {
      List<ObjectType> variants = Variants.of(contract).direct(object);
      type.addMethod(choice(name(object.name()), types.of(object), types.declaration(object.name()), variants));
      variants.forEach(this::addViews);
    } else {
      type.addType(view(object));
      object.fields().forEach(field -> addViews(field.type()));
    }
  }

  private void addViews(ValueType value) {
    if (value instanceof Payload) {
      if (added.add("")) {
        type.addMethod(choice(name(""), types.payload(), ClassName.OBJECT, contract.payloads()));
        contract.payloads().forEach(this::addViews);
      }
    } else {
      value.objectName().ifPresent(name -> addViews(contract.object(name)));
    }
  }

  /** A class for an object; a method for a union and, under an empty name, for the payload. */
  private String name(String object) {
    try {
      return names.get(object);
    } catch (IllegalArgumentException notYet) {
      boolean isMethod = object.isEmpty() || isUnion(object);
      return names.newName(isMethod ? "viewOf" + (object.isEmpty() ? "Payload" : object) : object + "View", object);
    }
  }

  private boolean isUnion(String object) {
    return contract.object(object).isUnion();
  }

  private MethodSpec choice(String name, TypeName from, TypeName to, List<ObjectType> variants) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(to)
            .addParameter(from, "value");
    for (ObjectType variant : variants) {
      method
          .beginControlFlow("if (value instanceof $T variant)", types.of(variant))
          .addStatement("return $L", of(variant, CodeBlock.of("variant")))
          .endControlFlow();
    }
    return method.addStatement("throw new $T()", IllegalStateException.class).build();
  }

  /** The view of a record. */
  CodeBlock of(ObjectType object, CodeBlock value) {
    return CodeBlock.of(object.isUnion() ? "$N($L)" : "new $N($L)", name(object.name()), value);
  }

  private TypeSpec view(ObjectType object) {
    ClassName record = types.of(object);
    TypeSpec.Builder view =
        TypeSpec.classBuilder(name(object.name()))
            .addJavadoc("A {@link $T} as its declaration has it, for the rules that are written there.\n", record)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(types.declaration(object.name()))
            .addField(record, "value", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(record, "value")
                    .addStatement("this.value = value")
                    .build());
    for (Field field : object.fields()) {
      CodeBlock value = CodeBlock.of("value.$N()", field.name());
      TypeName declared = declared(field.type());
      view.addMethod(
          MethodSpec.methodBuilder(field.name())
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(types.isPrimitive(object, field) ? declared.unbox() : declared)
              .addStatement("return $L", shown(field.type(), value, 0))
              .build());
    }
    return view.build();
  }

  /** The type as the declaration has it, but for primitives. */
  private TypeName declared(ValueType value) {
    if (value instanceof EnumRef named) {
      return types.declaration(named.name());
    }
    if (value instanceof ObjectRef named) {
      return types.declaration(named.name());
    }
    if (value instanceof ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), declared(list.item()));
    }
    if (value instanceof MapOf map) {
      return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), declared(map.value()));
    }
    if (value instanceof ListOrText either) {
      return ParameterizedTypeName.get(JavaTypes.LIST_OR_TEXT, declared(either.item()));
    }
    return value instanceof Payload ? ClassName.OBJECT : types.of(value);
  }

  private static boolean isSame(ValueType value) {
    return value instanceof Scalar
        || value instanceof ListOf list && isSame(list.item())
        || value instanceof MapOf map && isSame(map.value());
  }

  /** A value of a record, which may be null, as the declaration has it. */
  private CodeBlock shown(ValueType value, CodeBlock given, int depth) {
    if (isSame(value)) {
      return given;
    }
    if (value instanceof ListOf list) {
      return CodeBlock.of("$T.list($L, $L)", VIEWS, given, view(list.item(), depth));
    }
    if (value instanceof MapOf map) {
      return CodeBlock.of("$T.map($L, $L)", VIEWS, given, view(map.value(), depth));
    }
    if (value instanceof ListOrText either) {
      return CodeBlock.of("$T.listOrText($L, $L)", VIEWS, given, view(either.item(), depth));
    }
    return CodeBlock.of("$T.of($L, $L)", VIEWS, given, view(value, depth));
  }

  /** The function from a value that is there to its view. */
  private CodeBlock view(ValueType value, int depth) {
    if (value instanceof ObjectRef named) {
      return isUnion(named.name())
          ? CodeBlock.of("$T::$N", self, name(named.name()))
          : CodeBlock.of("$N::new", name(named.name()));
    }
    if (value instanceof Payload) {
      return CodeBlock.of("$T::$N", self, name(""));
    }
    String item = "item".repeat(depth + 1);
    if (value instanceof EnumRef named) {
      ClassName declared = types.declaration(named.name());
      return contract.enumType(named.name()).open()
          ? CodeBlock.of(
              "$1L -> $1L.known().map(known -> $2T.valueOf(known.name())).orElse(null)", item, declared)
          : CodeBlock.of("$1L -> $2T.valueOf($1L.name())", item, declared);
    }
    return CodeBlock.of("$L -> $L", item, shown(value, CodeBlock.of("$N", item), depth + 1));
  }
}
