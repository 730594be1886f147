package dev.driftless.processor.read;

import dev.driftless.EventContract;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.runtime.Json;
import dev.driftless.runtime.ListOrText;
import dev.driftless.runtime.TextOrInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the Java types that a field can have. */
final class TypeReader {
  static final String CARRIED =
      "String, int, long, double, BigDecimal, boolean, UUID, OffsetDateTime, LocalDate, OffsetTime, URI, TextOrInteger,"
          + " Json, an enum, @ObjectType or @EventType of this contract or of one that it uses, a List of these, a Map from"
          + " String to these, or a ListOrText of an @ObjectType or @EventType";

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
          Map.entry("java.time.OffsetTime", Scalar.TIME),
          Map.entry(TextOrInteger.class.getCanonicalName(), Scalar.TEXT_OR_INTEGER),
          Map.entry(Json.class.getCanonicalName(), Scalar.ANY),
          Map.entry("java.net.URI", Scalar.URI));

  /** What to use instead of some types that can't be carried. */
  static final Map<String, String> HINTS =
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
          Map.entry("java.time.LocalTime", "use OffsetTime: a time in JSON has its offset"),
          Map.entry("java.time.Duration", "use String with @IsoDuration"),
          Map.entry("java.time.Period", "use String with @IsoDuration"),
          Map.entry("java.net.URL", "use URI"),
          Map.entry("java.util.Optional", "use the type itself with @Optional"),
          Map.entry("java.util.OptionalInt", "use int with @Optional"),
          Map.entry("java.util.OptionalLong", "use long with @Optional"),
          Map.entry("java.util.Collection", "use List"),
          Map.entry("java.util.Set", "use List"),
          Map.entry(
              ListOrText.class.getCanonicalName(),
              "a ListOrText holds an @ObjectType or @EventType, and is itself no item of a list"),
          Map.entry("java.util.Map", "a Map has keys of type String, and values of a type that a field can have"),
          Map.entry("java.util.HashMap", "use Map"),
          Map.entry("java.lang.Object", "use Json for a value of any kind; only the field marked @PayloadBody is an Object"));

  private final TypeElement contract;
  private final Set<TypeElement> used;

  /**
   * @param contract the contract
   * @param used those that it takes types from
   */
  TypeReader(TypeElement contract, Set<TypeElement> used) {
    this.contract = contract;
    this.used = Set.copyOf(used);
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
    boolean isOwn = type.getEnclosingElement().equals(contract);
    if (isOwn || used.contains(type.getEnclosingElement())) {
      String name = type.getSimpleName().toString();
      if (ContractReader.isEnum(type)) {
        return Optional.of(new EnumRef(name));
      }
      if (ContractReader.kind(type).filter(kind -> isOwn || kind != Kind.ENVELOPE).isPresent()) {
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
    return arguments(type, generic).filter(arguments -> arguments.size() == 1).map(arguments -> arguments.get(0));
  }

  /** The key and value types of a {@code Map<String, T>}; empty if the type is none. */
  static Optional<List<? extends TypeMirror>> mapArguments(TypeMirror type) {
    return arguments(type, "java.util.Map")
        .filter(arguments -> arguments.size() == 2 && nameOf(arguments.get(0)).equals("java.lang.String"));
  }

  private static Optional<List<? extends TypeMirror>> arguments(TypeMirror type, String generic) {
    return type instanceof DeclaredType declared
            && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(generic)
        ? Optional.of(declared.getTypeArguments())
        : Optional.empty();
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
    Optional<TypeElement> generatedFor = GeneratedTypes.declaration(type, all());
    if (generatedFor.isPresent()) {
      return GeneratedTypes.advice(type, generatedFor.get());
    }
    Element outer = type.getEnclosingElement();
    if (Mirrors.has(outer, EventContract.class) && !all().contains(outer)) {
      return "add uses = " + outer.getSimpleName() + ".class to @EventContract, as the type is declared there";
    }
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

  private Set<TypeElement> all() {
    return Stream.concat(Stream.of(contract), used.stream()).collect(Collectors.toSet());
  }

  /** The name of the reference type that a value has in generated code; that of no type for what isn't a scalar. */
  static String boxedName(ValueType type) {
    return SCALARS.entrySet().stream()
        .filter(entry -> entry.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("a scalar");
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
