package dev.driftless.processor.read;

import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.ListOrText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the Java types that a field can have. */
final class TypeReader {
  static final String CARRIED =
      "String, int, long, double, BigDecimal, boolean, UUID, OffsetDateTime, LocalDate, URI, an enum or @ObjectType of"
          + " this contract, a List of these, or a ListOrText of an @ObjectType";

  private static final Map<String, Scalar> SCALARS =
      Map.ofEntries(
          Map.entry("java.lang.String", Scalar.STRING),
          Map.entry("java.lang.Integer", Scalar.INT),
          Map.entry("java.lang.Long", Scalar.LONG),
          Map.entry("java.lang.Double", Scalar.DOUBLE),
          Map.entry("java.lang.Boolean", Scalar.BOOLEAN),
          Map.entry("java.math.BigDecimal", Scalar.DECIMAL),
          Map.entry("java.util.UUID", Scalar.UUID),
          Map.entry("java.time.OffsetDateTime", Scalar.DATE_TIME),
          Map.entry("java.time.LocalDate", Scalar.DATE),
          Map.entry("java.net.URI", Scalar.URI));

  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("float", "use double"),
          Map.entry("short", "use int with @Min and @Max"),
          Map.entry("byte", "use int with @Min and @Max"),
          Map.entry("char", "use String with @Size(min = 1, max = 1)"),
          Map.entry("java.lang.Float", "use double"),
          Map.entry("java.lang.Short", "use int with @Min and @Max"),
          Map.entry("java.lang.Byte", "use int with @Min and @Max"),
          Map.entry("java.lang.Character", "use String with @Size(min = 1, max = 1)"),
          Map.entry("java.lang.CharSequence", "use String"),
          Map.entry("java.lang.Number", "use BigDecimal"),
          Map.entry("java.math.BigInteger", "use BigDecimal with @Digits"),
          Map.entry("java.time.Instant", "use OffsetDateTime"),
          Map.entry("java.time.LocalDateTime", "use OffsetDateTime: a date-time in JSON has its offset"),
          Map.entry("java.time.ZonedDateTime", "use OffsetDateTime"),
          Map.entry("java.util.Date", "use OffsetDateTime"),
          Map.entry("java.net.URL", "use URI"),
          Map.entry("java.util.Optional", "use the type itself with @Optional"),
          Map.entry("java.util.OptionalInt", "use int with @Optional"),
          Map.entry("java.util.OptionalLong", "use long with @Optional"),
          Map.entry("java.util.Collection", "use List"),
          Map.entry("java.util.Set", "use List"),
          Map.entry(
              ListOrText.class.getCanonicalName(),
              "a ListOrText holds an @ObjectType of this contract, and is itself no item of a list"),
          Map.entry("java.lang.Object", "only the field marked @PayloadBody is an Object"));

  private final TypeElement contract;

  TypeReader(TypeElement contract) {
    this.contract = contract;
  }

  /** The scalar, enum or object that the type stands for; empty if it is none of these. */
  Optional<ValueType> single(TypeMirror type) {
    return switch (type.getKind()) {
      case INT -> Optional.of(Scalar.INT);
      case LONG -> Optional.of(Scalar.LONG);
      case DOUBLE -> Optional.of(Scalar.DOUBLE);
      case BOOLEAN -> Optional.of(Scalar.BOOLEAN);
      case DECLARED -> declared((TypeElement) ((DeclaredType) type).asElement());
      default -> Optional.empty();
    };
  }

  private Optional<ValueType> declared(TypeElement type) {
    Scalar scalar = SCALARS.get(type.getQualifiedName().toString());
    if (scalar != null) {
      return Optional.of(scalar);
    }
    if (type.getEnclosingElement().equals(contract)) {
      String name = type.getSimpleName().toString();
      if (ContractReader.isEnum(type)) {
        return Optional.of(new EnumRef(name));
      }
      if (ContractReader.kind(type).filter(kind -> kind != Kind.PAYLOAD).isPresent()) {
        return Optional.of(new ObjectRef(name));
      }
    }
    return Optional.empty();
  }

  /** The element type of a {@code List<T>}; empty if the type is no list or has no such argument. */
  static Optional<TypeMirror> listItem(TypeMirror type) {
    return argument(type, "java.util.List");
  }

  /** The item type of a {@code ListOrText<T>}; empty if the type is none or has no such argument. */
  static Optional<TypeMirror> listOrTextItem(TypeMirror type) {
    return argument(type, ListOrText.class.getCanonicalName());
  }

  private static Optional<TypeMirror> argument(TypeMirror type, String generic) {
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(generic)
        && declared.getTypeArguments().size() == 1) {
      return Optional.of(declared.getTypeArguments().get(0));
    }
    return Optional.empty();
  }

  /** What to say of a type that can't be carried to every output. */
  String refusal(TypeMirror type) {
    String name = nameOf(type);
    String hint = HINTS.get(name);
    if (hint == null && type.getKind() == TypeKind.ARRAY) {
      hint = "use List";
    }
    if (hint == null && type instanceof DeclaredType declared) {
      hint = hintFor((TypeElement) declared.asElement());
    }
    return "The type " + name + " can't be carried to JSON: " + (hint == null ? "a field is " + CARRIED : hint);
  }

  private String hintFor(TypeElement type) {
    if (type.getEnclosingElement().equals(contract)) {
      return type.getKind() == ElementKind.ENUM
          ? "the enum " + type.getSimpleName() + " is marked as something else, too: remove that"
          : "declare " + type.getSimpleName() + " with @ObjectType";
    }
    if (type.getKind() == ElementKind.ENUM) {
      return "declare the enum " + type.getSimpleName() + " in the contract";
    }
    return type.getQualifiedName().contentEquals("java.util.List")
        ? "give List the type of its items"
        : "a field is " + CARRIED;
  }

  /** The type's name without annotations, which every compiler prints in its own way. */
  static String nameOf(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.getKind() == TypeKind.ARRAY ? "of an array" : type.toString();
  }
}
