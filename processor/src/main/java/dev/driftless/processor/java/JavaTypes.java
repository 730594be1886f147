package dev.driftless.processor.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.GeneratedNames;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The Java types of generated code. */
final class JavaTypes {
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName VIOLATIONS = ClassName.get("dev.driftless.runtime", "Violations");
  static final ClassName VIOLATION = ClassName.get("dev.driftless.runtime", "Violation");
  static final ClassName CODE = ClassName.get("dev.driftless.runtime", "ViolationCode");
  static final ClassName FIELD = ClassName.get("dev.driftless.runtime", "Field");
  static final ClassName NAMES = ClassName.get("dev.driftless.runtime", "Names");
  static final ClassName LIST_OR_TEXT = ClassName.get("dev.driftless.runtime", "ListOrText");
  static final ClassName FORMATS = ClassName.get("dev.driftless.runtime", "Formats");
  static final ClassName RFC3339 = ClassName.get("dev.driftless.runtime", "Rfc3339");
  static final TypeName LIST_OF_VIOLATIONS = ParameterizedTypeName.get(ClassName.get(List.class), VIOLATION);
  static final TypeName MAYBE_VIOLATIONS = nullable(VIOLATIONS);

  private final Contract contract;

  JavaTypes(Contract contract) {
    this.contract = contract;
  }

  /** The annotation on the type itself: before a qualified name, as a declaration's, the compiler would refuse it. */
  static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(NULLABLE).build());
  }

  ClassName named(String simpleName) {
    return ClassName.get(contract.packageName(), simpleName);
  }

  ClassName of(ObjectType object) {
    return named(object.name());
  }

  ClassName of(EnumType type) {
    return named(type.name());
  }

  ClassName validator(String object) {
    return named(GeneratedNames.validator(object));
  }

  ClassName reader(String object) {
    return named(GeneratedNames.reader(object));
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
      return named(constant.name());
    }
    if (type instanceof ObjectRef object) {
      return named(object.name());
    }
    if (type instanceof ListOf list) {
      return ParameterizedTypeName.get(ClassName.get(List.class), of(list.item()));
    }
    if (type instanceof ListOrText either) {
      return ParameterizedTypeName.get(LIST_OR_TEXT, of(either.item()));
    }
    return payload();
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
    return isText(type) ? ClassName.get(String.class) : of(type);
  }

  /** Whether Jackson meets the type, or the items of the list, as text. */
  static boolean isText(ValueType type) {
    return type instanceof ListOf list ? isText(list.item()) : type instanceof Scalar scalar && scalar.isText();
  }
}
