package dev.driftless.processor.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.DeclaredJava;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The Java types of generated code. */
final class JavaTypes {
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName VIOLATIONS = ClassName.get("dev.driftless.runtime", "Violations");
  static final ClassName VIOLATION = ClassName.get("dev.driftless.runtime", "Violation");
  static final ClassName CODE = ClassName.get("dev.driftless.runtime", "ViolationCode");
  static final ClassName FIELD = ClassName.get("dev.driftless.runtime", "Field");
  static final ClassName NAMES = ClassName.get("dev.driftless.runtime", "Names");
  static final ClassName INTEGERS = ClassName.get("dev.driftless.runtime", "Integers");
  static final ClassName LIST_OR_TEXT = ClassName.get("dev.driftless.runtime", "ListOrText");
  static final ClassName TEXT_OR_INTEGER = ClassName.get("dev.driftless.runtime", "TextOrInteger");
  static final ClassName FORMATS = ClassName.get("dev.driftless.runtime", "Formats");
  static final ClassName RFC3339 = ClassName.get("dev.driftless.runtime", "Rfc3339");
  static final TypeName LIST_OF_VIOLATIONS = ParameterizedTypeName.get(ClassName.get(List.class), VIOLATION);
  static final TypeName MAYBE_VIOLATIONS = nullable(VIOLATIONS);

  private final Contract contract;
  private final DeclaredJava declared;

  JavaTypes(Contract contract, DeclaredJava declared) {
    this.contract = contract;
    this.declared = declared;
  }

  /** The annotation on the type itself: before a qualified name, as a declaration's, the compiler would refuse it. */
  static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(NULLABLE).build());
  }

  /** A type that is generated for this contract. */
  ClassName named(String simpleName) {
    return ClassName.get(contract.packageName(), simpleName);
  }

  /** The type that is generated for an object or enum, which may be another contract's. */
  ClassName declared(String name) {
    return beside(name, name);
  }

  private ClassName beside(String declaration, String simpleName) {
    String packageName = contract.importOf(declaration).map(Import::packageName).orElse(contract.packageName());
    return ClassName.get(packageName, simpleName);
  }

  /** The declaration itself of an object or enum: an interface or enum in its contract's. */
  ClassName declaration(String name) {
    String qualified = contract.importOf(name).map(Import::contract).orElse(contract.name());
    int dot = qualified.lastIndexOf('.');
    return ClassName.get(dot < 0 ? "" : qualified.substring(0, dot), qualified.substring(dot + 1), name);
  }

  /** Whether the accessor of a declaration returns a primitive type. */
  boolean isPrimitive(ObjectType object, Field field) {
    return declared.primitives().contains(DeclaredJava.accessor(object, field.name()));
  }

  /**
   * A static method that code of this package calls to read or check an object and, where other contracts can take it, that
   * of theirs.
   *
   * @param instead the public method for everybody else
   */
  MethodSpec.Builder forGeneratedCode(ObjectType object, MethodSpec.Builder method, String instead) {
    return declared.shared() && object.kind() != ObjectType.Kind.ENVELOPE
        ? method
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Not for you but for generated code of contracts that take this type; call {@link #$L}.\n", instead)
        : method;
  }

  /** The simple names of the types that a contract brings into generated code, and of those that are generated for it. */
  Set<String> simpleNames() {
    Set<String> names = new HashSet<>(Set.of(contract.simpleName()));
    names.addAll(enumNames());
    GeneratedNames.of(contract).forEach((name, origin) -> names.add(name));
    for (Import other : contract.imports()) {
      names.add(other.contract().substring(other.contract().lastIndexOf('.') + 1));
      for (ObjectType object : other.objects()) {
        names.addAll(
            List.of(object.name(), GeneratedNames.validator(object.name()), GeneratedNames.reader(object.name())));
      }
    }
    return names;
  }

  /** The names of all enums, declared and imported. */
  List<String> enumNames() {
    return Stream.concat(
            contract.enums().stream(), contract.imports().stream().flatMap(other -> other.enums().stream()))
        .map(EnumType::name)
        .distinct()
        .toList();
  }

  ClassName of(ObjectType object) {
    return declared(object.name());
  }

  ClassName of(EnumType type) {
    return declared(type.name());
  }

  ClassName validator(String object) {
    return beside(object, GeneratedNames.validator(object));
  }

  ClassName reader(String object) {
    return beside(object, GeneratedNames.reader(object));
  }

  ClassName file(String object) {
    return named(GeneratedNames.file(object));
  }

  /** The sealed interface of all payloads. */
  ClassName payload() {
    return named(GeneratedNames.payload(contract.envelope()));
  }

  TypeName of(Field field) {
    return of(field.type());
  }

  /** The type in a record: always a reference, so that what is missing is null and can be reported. */
  TypeName of(ValueType type) {
    if (type instanceof Scalar scalar) {
      return of(scalar);
    }
    if (type instanceof EnumRef constant) {
      return declared(constant.name());
    }
    if (type instanceof ObjectRef object) {
      return declared(object.name());
    }
    if (type instanceof ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), of(list.item()));
    }
    if (type instanceof MapOf map) {
      return mapTo(of(map.value()));
    }
    if (type instanceof ListOrText either) {
      return ParameterizedTypeName.get(LIST_OR_TEXT, of(either.item()));
    }
    return payload();
  }

  private static TypeName mapTo(TypeName value) {
    return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
  }

  private static ClassName of(Scalar scalar) {
    return switch (scalar) {
      case STRING -> ClassName.get(String.class);
      case INT -> ClassName.get(Integer.class);
      case LONG -> ClassName.get(Long.class);
      case DOUBLE -> ClassName.get(Double.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case UUID -> ClassName.get(UUID.class);
      case DATE_TIME -> ClassName.get(OffsetDateTime.class);
      case DATE -> ClassName.get(LocalDate.class);
      case TIME -> ClassName.get(OffsetTime.class);
      case TEXT_OR_INTEGER -> ClassName.get("dev.driftless.runtime", "TextOrInteger");
      case ANY -> ClassName.get("dev.driftless.runtime", "Json");
      case URI -> ClassName.get(URI.class);
    };
  }

  /** The type of a check's parameter: primitive where there is one, because a check sees no null. */
  TypeName checked(ValueType type) {
    if (type instanceof Scalar scalar) {
      TypeName reference = of(scalar);
      return reference.isBoxedPrimitive() ? reference.unbox() : reference;
    }
    return of(type);
  }

  /** The type as Jackson meets it: text where {@link Scalar#isText()}. */
  TypeName json(ValueType type) {
    if (type instanceof ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), json(list.item()));
    }
    if (type instanceof MapOf map) {
      return mapTo(json(map.value()));
    }
    return isText(type) ? ClassName.get(String.class) : of(type);
  }

  /** Whether Jackson meets the type, the items of the list, or the values of the map as text. */
  static boolean isText(ValueType type) {
    if (type instanceof ListOf list) {
      return isText(list.item());
    }
    return type instanceof MapOf map ? isText(map.value()) : type instanceof Scalar scalar && scalar.isText();
  }
}
