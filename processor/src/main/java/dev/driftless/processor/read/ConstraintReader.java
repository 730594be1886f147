package dev.driftless.processor.read;

import dev.driftless.AbsoluteUri;
import dev.driftless.Finite;
import dev.driftless.IsoDuration;
import dev.driftless.Kinds;
import dev.driftless.OneOf;
import dev.driftless.Rfc3339;
import dev.driftless.Satisfies;
import dev.driftless.Semver;
import dev.driftless.Sha1;
import dev.driftless.Sha256;
import dev.driftless.Ulid;
import dev.driftless.UniqueItems;
import dev.driftless.Uuid;
import dev.driftless.WellFormed;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Payload;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.pattern.PatternRefusedException;
import dev.driftless.processor.pattern.WirePattern;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints on one value: Jakarta's, Driftless's own, and named ones, which are annotations that carry
 * constraints in their turn. A constraint that can't be carried to every output is a problem, never passed over.
 */
final class ConstraintReader {
  static final String JAKARTA = "jakarta.validation.constraints.";

  private static final Set<String> CARRIED =
      new TreeSet<>(
          Set.of(
              "NotNull", "NotEmpty", "NotBlank", "Size", "Pattern", "Email", "Min", "Max", "DecimalMin", "DecimalMax", "Positive",
              "PositiveOrZero", "Negative", "NegativeOrZero", "Digits", "AssertTrue", "AssertFalse"));

  private static final Map<String, Format> FORMATS =
      Map.of(
          Ulid.class.getCanonicalName(), Format.ULID,
          Uuid.class.getCanonicalName(), Format.UUID,
          Semver.class.getCanonicalName(), Format.SEMVER,
          Sha1.class.getCanonicalName(), Format.SHA1,
          Sha256.class.getCanonicalName(), Format.SHA256,
          IsoDuration.class.getCanonicalName(), Format.DURATION,
          AbsoluteUri.class.getCanonicalName(), Format.ABSOLUTE_URI);

  /** How far from the decimal point a bound may begin: enough for every double; more could not even be printed. */
  private static final int LONGEST_SCALE = 1100;

  /** Enough for every double too; a parser need not read longer numbers, such as those in contract.json. */
  private static final int MOST_DIGITS = 800;

  /** What every record carries anyway, by the type that it is for. */
  private static final Map<String, Set<Scalar>> IMPLIED =
      Map.of(
          Rfc3339.class.getCanonicalName(), Set.of(Scalar.DATE_TIME, Scalar.DATE, Scalar.TIME),
          Finite.class.getCanonicalName(), Set.of(Scalar.DOUBLE),
          WellFormed.class.getCanonicalName(), Set.of(Scalar.STRING));

  private static final String UNIQUE_ITEMS = UniqueItems.class.getCanonicalName();
  private static final String KINDS = Kinds.class.getCanonicalName();
  private static final String ONE_OF = OneOf.class.getCanonicalName();
  private static final String SATISFIES = Satisfies.class.getCanonicalName();

  /** What the compiler wraps several of one kind in; Jakarta's own are called List too. */
  private static final Set<String> LISTS =
      Set.of(
          UniqueItems.List.class.getCanonicalName(),
          OneOf.List.class.getCanonicalName(),
          Kinds.List.class.getCanonicalName(),
          Uuid.List.class.getCanonicalName(),
          Satisfies.List.class.getCanonicalName(),
          AbsoluteUri.List.class.getCanonicalName());

  private final Problems problems;
  private final MessageReader messages;
  private final ChoiceReader choices;

  ConstraintReader(Problems problems) {
    this.problems = problems;
    this.messages = new MessageReader(problems);
    this.choices = new ChoiceReader(problems);
  }

  /**
   * Where a constraint stands.
   *
   * @param element what a problem is reported at
   * @param onItem whether it is on a type argument: then the compiler can't place it, and the message must name it
   */
  record Place(Element element, ValueType type, boolean mayBeNull, boolean onItem) {}

  /** Whether an annotation type is a constraint or carries some. */
  static boolean isConstraint(TypeElement annotation) {
    return isConstraint(annotation, new HashSet<>());
  }

  private static boolean isConstraint(TypeElement annotation, Set<TypeElement> seen) {
    String name = annotation.getQualifiedName().toString();
    if (name.startsWith(JAKARTA)
        || FORMATS.containsKey(name)
        || IMPLIED.containsKey(name)
        || name.equals(UNIQUE_ITEMS)
        || name.equals(ONE_OF)
        || name.equals(KINDS)
        || name.equals(SATISFIES)
        || LISTS.contains(name)) {
      return true;
    }
    return seen.add(annotation)
        && annotation.getAnnotationMirrors().stream()
            .map(Mirrors::typeOf)
            .anyMatch(
                type ->
                    type.getQualifiedName().contentEquals("jakarta.validation.Constraint") || isConstraint(type, seen));
  }

  /** The constraints among some annotations, in their order. */
  List<Constraint> read(List<? extends AnnotationMirror> mirrors, Place place) {
    List<Constraint> constraints = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      Use use = new Use(mirror, place, mirror, null, null);
      if (Mirrors.nameOf(mirror).equals("jakarta.validation.Valid")) {
        checkValid(use);
      } else if (isConstraint(Mirrors.typeOf(mirror))) {
        read(use, constraints, new HashSet<>());
      }
    }
    return constraints;
  }

  /**
   * A constraint in use.
   *
   * @param mirror the constraint itself
   * @param outer the annotation on the field through which it came; {@code mirror} if it stands there itself
   * @param named the simple name of {@code outer} if that is another annotation
   * @param message the message that {@code outer} was given at the field
   */
  private record Use(
      AnnotationMirror mirror, Place place, AnnotationMirror outer, @Nullable String named, @Nullable String message) {

    boolean direct() {
      return mirror == outer;
    }

    String simpleName() {
      return "@" + Mirrors.typeOf(mirror).getSimpleName();
    }

    SourcePosition at(String member) {
      return place.onItem()
          ? SourcePosition.of(place.element())
          : direct() ? Mirrors.position(place.element(), mirror, member) : SourcePosition.of(place.element(), outer);
    }

    SourcePosition position() {
      return place.onItem() ? SourcePosition.of(place.element()) : SourcePosition.of(place.element(), outer);
    }
  }

  private void read(Use use, List<Constraint> to, Set<TypeElement> path) {
    TypeElement type = Mirrors.typeOf(use.mirror());
    String name = type.getQualifiedName().toString();
    if (!isPlain(use)) {
      return;
    }
    if (LISTS.contains(name) || name.startsWith(JAKARTA) && type.getSimpleName().contentEquals("List")) {
      for (AnnotationValue value : Mirrors.list(use.mirror(), "value")) {
        if (value.getValue() instanceof AnnotationMirror one) {
          // The compiler can't place an annotation that it wrapped itself; the accessor is the nearest place it can.
          Place accessor = new Place(use.place().element(), use.place().type(), use.place().mayBeNull(), true);
          read(new Use(one, accessor, one, use.named(), use.message()), to, path);
        }
      }
    } else if (name.startsWith(JAKARTA)) {
      readJakarta(use, type.getSimpleName().toString(), to);
    } else if (FORMATS.containsKey(name)) {
      readFormat(use, FORMATS.get(name), to);
    } else if (name.equals(UNIQUE_ITEMS)) {
      readUniqueItems(use, to);
    } else if (name.equals(ONE_OF)) {
      readOneOf(use, to);
    } else if (name.equals(KINDS)) {
      readKinds(use, to);
    } else if (name.equals(SATISFIES) && !(use.place().type() instanceof Scalar)) {
      refuseTarget(use);
    } else if (name.equals(SATISFIES)) {
      PredicateReader.read(use.mirror(), use.place(), use.position(), problems)
          .ifPresent(rule -> to.add(new Constraint(rule, use.message(), use.named())));
    } else if (IMPLIED.containsKey(name)) {
      if (!(use.place().type() instanceof Scalar scalar && IMPLIED.get(name).contains(scalar))) {
        refuseTarget(use);
      }
    } else {
      readNamed(use, type, to, path);
    }
  }

  /** Groups and payloads have no meaning outside one Bean Validation run. */
  private boolean isPlain(Use use) {
    for (String member : List.of("groups", "payload")) {
      if (!Mirrors.list(use.mirror(), member).isEmpty()) {
        problems.add(
            use.at(member),
            ProblemId.CONSTRAINT_NOT_CARRIED,
            use.simpleName() + " has " + member + ", which can't be carried to every output: remove them");
        return false;
      }
    }
    return true;
  }

  private void readNamed(Use use, TypeElement type, List<Constraint> to, Set<TypeElement> path) {
    if (!path.add(type)) {
      return;
    }
    if (!Mirrors.find(type.getAnnotationMirrors(), "jakarta.validation.Constraint")
        .map(constraint -> Mirrors.list(constraint, "validatedBy"))
        .orElse(List.of())
        .isEmpty()) {
      problems.add(
          use.position(),
          ProblemId.CONSTRAINT_NOT_CARRIED,
          use.simpleName() + " has a validator class of its own, which can't be carried to every output: write a predicate and @Satisfies"
              + " instead");
      return;
    }
    if (Mirrors.find(type.getAnnotationMirrors(), "jakarta.validation.ReportAsSingleViolation").isPresent()) {
      problems.add(
          use.position(),
          ProblemId.CONSTRAINT_NOT_CARRIED,
          use.simpleName()
              + " has @ReportAsSingleViolation, which can't be carried to every output: remove it, and give messages to"
              + " the constraints that it carries");
      return;
    }
    AnnotationValue given = Mirrors.explicit(use.mirror(), "message");
    String message = given == null ? use.message() : messages.read(use.mirror(), use.at("message"));
    String named = use.named() == null ? type.getSimpleName().toString() : use.named();
    for (AnnotationMirror carried : carried(type)) {
      read(new Use(carried, use.place(), use.outer(), named, message), to, path);
    }
    path.remove(type);
  }

  /** The constraints on an annotation, in the order of class files, so that it is the same for those who see the source. */
  private static List<AnnotationMirror> carried(TypeElement annotation) {
    return Stream.of(RetentionPolicy.values())
        .sorted(Comparator.reverseOrder())
        .flatMap(kept -> annotation.getAnnotationMirrors().stream().filter(mirror -> retention(mirror) == kept))
        .map(AnnotationMirror.class::cast)
        .filter(mirror -> isConstraint(Mirrors.typeOf(mirror)))
        .toList();
  }

  /** How long an annotation is kept (JLS 9.6.4.2). */
  private static RetentionPolicy retention(AnnotationMirror mirror) {
    return Mirrors.find(Mirrors.typeOf(mirror), Retention.class)
        .map(retention -> Mirrors.get(retention, "value", VariableElement.class, null))
        .map(policy -> RetentionPolicy.valueOf(policy.getSimpleName().toString()))
        .orElse(RetentionPolicy.CLASS);
  }

  /** Other contracts take a named constraint from its class file: what isn't there would be lost for them. */
  void checkKept(TypeElement named) {
    for (AnnotationMirror carried : carried(named)) {
      if (retention(carried) == RetentionPolicy.SOURCE) {
        problems.add(
            SourcePosition.of(named, carried),
            ProblemId.CONSTRAINT_NOT_CARRIED,
            "@" + Mirrors.typeOf(carried).getSimpleName() + " isn't kept in class files, where other contracts take @"
                + named.getSimpleName() + " from: remove its @Retention(SOURCE)");
      }
    }
  }

  private void readFormat(Use use, Format format, List<Constraint> to) {
    boolean fits =
        format == Format.ABSOLUTE_URI
            ? use.place().type() == Scalar.URI
            : use.place().type() == Scalar.STRING || format == Format.UUID && use.place().type() == Scalar.UUID;
    if (!fits) {
      refuseTarget(use);
      return;
    }
    int version = format == Format.UUID ? Mirrors.get(use.mirror(), "version", Integer.class, 0) : 0;
    if (version < 0 || version > 8) {
      problems.add(
          use.at("version"),
          ProblemId.CONSTRAINT_VALUE,
          "A UUID has a version from 1 to 8 (RFC 9562), or 0 for any: " + version + " is none (" + use.simpleName() + ")");
      return;
    }
    add(use, new Rule.HasFormat(format, version), to);
  }

  private void readUniqueItems(Use use, List<Constraint> to) {
    boolean fits =
        use.place().type() instanceof ListOf list
            && (list.item() instanceof EnumRef || list.item() instanceof Scalar item && item != Scalar.ANY);
    if (fits) {
      add(use, new Rule.UniqueItems(), to);
    } else {
      refuseTarget(use);
    }
  }

  private void readOneOf(Use use, List<Constraint> to) {
    if (use.place().type() == Scalar.STRING) {
      choices.oneOf(use.mirror(), use.at("value")).ifPresent(rule -> add(use, rule, to));
    } else {
      refuseTarget(use);
    }
  }

  private void readKinds(Use use, List<Constraint> to) {
    if (use.place().type() == Scalar.ANY) {
      choices.kinds(use.mirror(), use.at("value")).ifPresent(rule -> add(use, rule, to));
    } else {
      refuseTarget(use);
    }
  }

  /** Jakarta's own rule is the provider's; what it means here is the format. */
  private void readEmail(Use use, List<Constraint> to) {
    for (String member : List.of("regexp", "flags")) {
      if (Mirrors.explicit(use.mirror(), member) != null) {
        problems.add(
            use.at(member),
            ProblemId.CONSTRAINT_NOT_CARRIED,
            "@Email has " + member + ", which can't be carried to every output: write a @Pattern beside it");
        return;
      }
    }
    add(use, new Rule.HasFormat(Format.EMAIL, 0), to);
  }

  private void readJakarta(Use use, String name, List<Constraint> to) {
    ValueType type = use.place().type();
    boolean text = type == Scalar.STRING;
    boolean list = type instanceof ListOf || type instanceof MapOf;
    boolean number = type instanceof Scalar scalar && scalar.isNumber();
    if (!CARRIED.contains(name)) {
      problems.add(
          use.position(),
          ProblemId.CONSTRAINT_NOT_CARRIED,
          use.simpleName() + " can't be carried to every output: " + carried());
      return;
    }
    boolean fits =
        switch (name) {
          case "NotNull" -> true;
          case "NotEmpty", "Size" -> text || list;
          case "NotBlank", "Pattern", "Email" -> text;
          case "AssertTrue", "AssertFalse" -> type == Scalar.BOOLEAN;
          default -> number;
        };
    if (!fits) {
      refuseTarget(use);
      return;
    }
    BigDecimal zero = BigDecimal.ZERO;
    switch (name) {
      case "NotNull" -> checkNotNull(use);
      case "NotEmpty" -> add(use, text ? new Rule.MinLength(1) : new Rule.MinItems(1), to);
      case "NotBlank" -> add(use, new Rule.NotBlank(), to);
      case "Size" -> readSize(use, text, to);
      case "Pattern" -> readPattern(use, to);
      case "Email" -> readEmail(use, to);
      case "Min" -> add(use, new Rule.AtLeast(whole(use), true), to);
      case "Max" -> add(use, new Rule.AtMost(whole(use), true), to);
      case "DecimalMin", "DecimalMax" -> readDecimalBound(use, name.equals("DecimalMin"), to);
      case "Positive" -> add(use, new Rule.AtLeast(zero, false), to);
      case "PositiveOrZero" -> add(use, new Rule.AtLeast(zero, true), to);
      case "Negative" -> add(use, new Rule.AtMost(zero, false), to);
      case "NegativeOrZero" -> add(use, new Rule.AtMost(zero, true), to);
      case "Digits" -> readDigits(use, to);
      default -> add(use, new Rule.Is(name.equals("AssertTrue")), to);
    }
  }

  private static String carried() {
    return "the carried constraints are "
        + CARRIED.stream().map(name -> "@" + name).collect(Collectors.joining(", "))
        + ", @Valid, @UniqueItems, @OneOf, @Kinds, @Ulid, @Uuid, @Semver, @Sha1, @Sha256, @IsoDuration, @AbsoluteUri, @Satisfies and"
        + " annotations that carry these";
  }

  private void checkNotNull(Use use) {
    if (use.place().mayBeNull()) {
      problems.add(
          use.position(),
          ProblemId.PRESENCE,
          "@NotNull contradicts @Optional and @Nullable: what is neither of them is required anyway, so remove @NotNull");
    }
  }

  private void checkValid(Use use) {
    ValueType own = use.place().type();
    ValueType type = own instanceof ListOf list ? list.item() : own instanceof MapOf map ? map.value() : own;
    if (!(type instanceof ObjectRef || type instanceof Payload)) {
      refuseTarget(use);
    }
  }

  private void readSize(Use use, boolean text, List<Constraint> to) {
    int min = Mirrors.get(use.mirror(), "min", Integer.class, 0);
    int max = Mirrors.get(use.mirror(), "max", Integer.class, Integer.MAX_VALUE);
    if (min < 0 || max < min) {
      problems.add(
          use.at(min < 0 ? "min" : "max"),
          ProblemId.CONSTRAINT_VALUE,
          "@Size(min = " + min + ", max = " + max + ") lets nothing through: give 0 <= min <= max");
      return;
    }
    if (min > 0) {
      add(use, text ? new Rule.MinLength(min) : new Rule.MinItems(min), to);
    }
    if (max < Integer.MAX_VALUE) {
      add(use, text ? new Rule.MaxLength(max) : new Rule.MaxItems(max), to);
    }
  }

  private void readPattern(Use use, List<Constraint> to) {
    if (!Mirrors.list(use.mirror(), "flags").isEmpty()) {
      problems.add(
          use.at("flags"),
          ProblemId.CONSTRAINT_NOT_CARRIED,
          "@Pattern has flags, which can't be carried to every output: write what they mean into the expression, such as"
              + " [Aa] for a in either case");
      return;
    }
    String regexp = Mirrors.string(use.mirror(), "regexp");
    try {
      add(use, new Rule.Matches(WirePattern.parse(regexp)), to);
    } catch (PatternRefusedException refused) {
      problems.add(
          use.at("regexp"),
          ProblemId.PATTERN,
          "The pattern " + regexp + " can't be carried: " + refused.getMessage() + " (" + use.simpleName() + ")");
    }
  }

  private static BigDecimal whole(Use use) {
    return BigDecimal.valueOf(Mirrors.get(use.mirror(), "value", Long.class, 0L));
  }

  private void readDecimalBound(Use use, boolean lower, List<Constraint> to) {
    String text = Mirrors.string(use.mirror(), "value");
    boolean inclusive = Mirrors.get(use.mirror(), "inclusive", Boolean.class, true);
    try {
      BigDecimal bound = new BigDecimal(text);
      if (Math.abs((long) bound.scale()) > LONGEST_SCALE || bound.precision() > MOST_DIGITS) {
        throw new NumberFormatException("out of proportion");
      }
      add(use, lower ? new Rule.AtLeast(bound, inclusive) : new Rule.AtMost(bound, inclusive), to);
    } catch (NumberFormatException notANumber) {
      problems.add(
          use.at("value"),
          ProblemId.CONSTRAINT_VALUE,
          use.simpleName() + " needs a decimal number of a sensible size, not \"" + text + "\"");
    }
  }

  private void readDigits(Use use, List<Constraint> to) {
    int integer = Mirrors.get(use.mirror(), "integer", Integer.class, 0);
    int fraction = Mirrors.get(use.mirror(), "fraction", Integer.class, 0);
    if (integer < 0 || fraction < 0) {
      problems.add(
          use.at(integer < 0 ? "integer" : "fraction"),
          ProblemId.CONSTRAINT_VALUE,
          "@Digits counts digits: give integer and fraction that are not negative");
      return;
    }
    add(use, new Rule.Digits(integer, fraction), to);
  }

  private void add(Use use, Rule rule, List<Constraint> to) {
    String message = use.message() != null ? use.message() : messages.read(use.mirror(), use.at("message"));
    to.add(new Constraint(rule, message, use.named()));
  }

  private void refuseTarget(Use use) {
    problems.add(
        use.position(),
        ProblemId.CONSTRAINT_TARGET,
        use.simpleName()
            + " has no meaning on "
            + describe(use.place().type())
            + (use.named() == null ? "" : " (it comes with @" + use.named() + ")")
            + ": remove it, or change the type");
  }

  private static String describe(ValueType type) {
    if (type instanceof Scalar scalar) {
      return "a value of type " + scalar.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (type instanceof EnumRef constant) {
      return "the enum " + constant.name();
    }
    if (type instanceof ObjectRef object) {
      return "the object " + object.name();
    }
    return type instanceof ListOf
        ? "a list"
        : type instanceof MapOf ? "a map" : type instanceof ListOrText ? "a list or text" : "the payload";
  }
}
