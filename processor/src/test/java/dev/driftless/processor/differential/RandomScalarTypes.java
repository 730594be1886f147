package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Enumeration;
import dev.driftless.processor.differential.Declared.Example;
import dev.driftless.processor.differential.Declared.Kind;
import dev.driftless.processor.differential.Declared.Named;
import dev.driftless.processor.differential.Declared.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Types of values without parts. A sample is chosen first, then constraints that it keeps: so they fit together. */
final class RandomScalarTypes {
  private static final List<String> TEXTS =
      List.of("k", "abc", "WP01", "é-", "a b", "abbc", "ab", "x1", "😀", "039-cli", "zz", "q\"\\/~");

  private static final List<String> PATTERNS =
      List.of(
          "[a-z]{1,3}", "WP\\d{2}", "(ab|a)b*c?", "[^x]{2,3}", "(?:a.c|é|[^a])*", ".*a.*", "[\\w-]+", "\\S*", "😀|k",
          "[a-zé-]*");

  private static final List<List<String>> FORMATS =
      List.of(
          List.of("@Ulid", "01JMBY7K8N3QRVX2DPFG5HWT4E"), List.of("@Uuid", "550E8400-e29b-11d4-a716-446655440000"),
          List.of("@Uuid(version = 7)", "01890a5d-ac96-774b-bcce-b302099a8057"), List.of("@Semver", "2.1.0-rc.1+b.5"),
          List.of("@Sha1", "0cf3f906f4f979a000cf04c78688a397d69b6a37"),
          List.of("@Sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
          List.of("@IsoDuration", "P1DT2H"), List.of("@Email", "a.b+c@x-y.example.org"));

  private static final List<String> INTEGERS = List.of("0", "1", "-3", "8", "2147483647", "-2147483648", "1000");

  private static final List<String> LONGS =
      List.of("0", "2", "-4", "9007199254740993", "9223372036854775807", "-9223372036854775808");

  private static final List<String> DOUBLES = List.of("0", "0.5", "-12.25", "1e2", "0.1", "123.456");

  private static final List<String> DECIMALS =
      List.of("0", "1.50", "-0.1", "123456789012345678901234567890.5", "1E+2", "0.10000000000000000001");

  private final Choices choices;
  private final List<Enumeration> enums;
  private final List<Named> named;

  /** With the enums and named constraints there are at the time. */
  RandomScalarTypes(Choices choices, List<Enumeration> enums, List<Named> named) {
    this.choices = choices;
    this.enums = enums;
    this.named = named;
  }

  /** Any scalar or enum. */
  Value any() {
    return switch (choices.upTo(15)) {
      case 0, 1, 2, 3 -> text();
      case 4, 5 -> integer();
      case 6 -> integerOf64Bits();
      case 7 -> number("Double", DOUBLES, "Low", "1000");
      case 8 -> number("BigDecimal", DECIMALS, "Rounded", "1000");
      case 9 -> bool();
      case 10 -> simple(Kind.MOMENT, "OffsetDateTime", List.of("2026-02-12T10:00:00.5+01:00", "2026-02-12T10:00:00Z"));
      case 11 -> predicated(simple(Kind.MOMENT, "LocalDate", List.of("2026-02-12", "2024-02-29")), "NotFirst");
      case 12 -> other();
      default -> enums.isEmpty() ? text() : enumeration();
    };
  }

  private Value other() {
    return switch (choices.upTo(4)) {
      case 0 -> simple(Kind.OTHER, "OffsetTime", List.of("10:00:00Z", "23:59:59.25-18:00"));
      case 1 -> uuid();
      case 2 -> {
        Value uri = simple(Kind.OTHER, "URI", List.of("https://example.org/a?b", "urn:isbn:0451450523"));
        yield choices.oneIn(3) ? uri.with(List.of("@AbsoluteUri"), uri.samples(), Example.FOUND) : uri;
      }
      case 3 -> {
        Value either = new Value(Kind.OTHER, "TextOrInteger", List.of(), List.of("42", "a", "é"), Example.NONE, "");
        yield predicated(either, "Named");
      }
      default -> {
        List<String> samples = List.of("{\"a\": [1, 1.50, null]}", "true", "1e2");
        yield predicated(new Value(Kind.OTHER, "Json", List.of(), samples, Example.NONE, ""), "NotEmptyList");
      }
    };
  }

  private static Value simple(Kind kind, String type, List<String> samples) {
    return new Value(kind, type, List.of(), samples, Example.FOUND, "");
  }

  private Value predicated(Value value, String predicate) {
    return choices.oneIn(5)
        ? value.with(List.of(satisfies(predicate)), value.samples(), value.example())
        : value;
  }

  private Value uuid() {
    Value uuid =
        simple(
            Kind.OTHER,
            "UUID",
            List.of("550e8400-e29b-41d4-a716-446655440000", "550E8400-E29B-41D4-B716-446655440000"));
    return choices.oneIn(3)
        ? uuid.with(List.of("@Uuid(version = 4)"), uuid.samples(), Example.FOUND)
        : predicated(uuid, "NotNil");
  }

  static String satisfies(String predicate) {
    return "@Satisfies(value = Predicates." + predicate + ".class, message = \"must be $ " + predicate
        + "\", description = \"is " + predicate + "\")";
  }

  private Value bool() {
    Value bool = simple(Kind.BOOLEAN, "Boolean", List.of("true", "false"));
    if (!choices.oneIn(4)) {
      return bool;
    }
    boolean only = choices.oneIn(2);
    String constraint = only ? "@AssertTrue" : "@AssertFalse(message = \"not yet\")";
    return bool.with(List.of(constraint), List.of(String.valueOf(only)), Example.FOUND);
  }

  private Value enumeration() {
    Enumeration type = choices.of(enums);
    List<String> samples = new ArrayList<>(type.constants().stream().map(Declared.Constant::wireName).toList());
    if (type.open()) {
      samples.add("never heard");
    }
    return new Value(Kind.ENUM, type.name(), List.of(), samples, Example.FOUND, type.name());
  }

  // Texts

  /** A string that some constraints are on. */
  Value text() {
    if (choices.oneIn(5)) {
      List<String> format = choices.of(FORMATS);
      boolean alone = !choices.oneIn(4);
      List<String> constraints = alone ? List.of(format.get(0)) : List.of(format.get(0), "@Size(max = 64)");
      return new Value(Kind.TEXT, "String", constraints, List.of(format.get(1)), Example.FOUND, "");
    }
    String sample = choices.of(TEXTS);
    List<String> constraints = new ArrayList<>();
    int length = sample.codePointCount(0, sample.length());
    if (choices.oneIn(3)) {
      constraints.add(size(length));
    }
    if (choices.oneIn(8)) {
      constraints.add(choices.oneIn(2) ? "@NotBlank" : "@NotEmpty");
    }
    List<String> fitting = PATTERNS.stream().filter(sample::matches).toList();
    if (choices.oneIn(4) && !fitting.isEmpty()) {
      String message = choices.oneIn(3) ? ", message = \"must be \\\\$ like {regexp}\"" : "";
      constraints.add("@Pattern(regexp = " + Choices.quoted(choices.of(fitting)) + message + ")");
    }
    if (choices.oneIn(8) && sample.indexOf('x') < 0) {
      constraints.add(satisfies("NoX"));
    }
    addNamed(Kind.TEXT, sample, constraints);
    return new Value(Kind.TEXT, "String", List.copyOf(constraints), List.of(sample), Example.NONE, "");
  }

  private void addNamed(Kind kind, String sample, List<String> constraints) {
    List<Named> fitting =
        named.stream().filter(one -> one.kind() == kind && one.samples().contains(sample)).toList();
    if (choices.oneIn(3) && !fitting.isEmpty()) {
      constraints.add("@" + choices.of(fitting).name());
    }
  }

  private String size(int length) {
    int least = choices.upTo(length);
    int most = length + choices.upTo(3);
    return switch (choices.upTo(3)) {
      case 0 -> "@Size(min = " + least + ")";
      case 1 -> "@Size(max = " + most + ")";
      case 2 -> "@Size(min = " + least + ", max = " + most + ")";
      default -> "@Size(min = " + least + ", max = " + most + ", message = \"from {min} to {max}\")";
    };
  }

  /** A constraint for texts, with those of the samples that keep it. */
  Named namedText(String name, List<String> code) {
    String pattern = choices.of(PATTERNS);
    boolean satisfies = choices.oneIn(2);
    code.add("@Pattern(regexp = " + Choices.quoted(pattern) + ")");
    code.add(satisfies ? satisfies("NoX") : "@Size(max = 8, message = \"at most {max}\")");
    List<String> samples =
        TEXTS.stream().filter(sample -> sample.matches(pattern) && !(satisfies && sample.contains("x"))).toList();
    return new Named(name, Kind.TEXT, samples);
  }

  /** The same for integers of 32 bits. */
  Named namedInteger(String name, List<String> code) {
    BigDecimal least = new BigDecimal(choices.of(INTEGERS));
    code.add("@Min(" + least + ")");
    return new Named(
        name, Kind.INTEGER, INTEGERS.stream().filter(sample -> new BigDecimal(sample).compareTo(least) >= 0).toList());
  }

  // Numbers

  private Value integer() {
    Value value = number("Integer", INTEGERS, "NotSeven", "2147483648");
    List<String> constraints = new ArrayList<>(value.constraints());
    addNamed(Kind.INTEGER, value.samples().get(0), constraints);
    return value.with(constraints, value.samples(), constraints.isEmpty() ? Example.FOUND : Example.DOUBTFUL);
  }

  private Value integerOf64Bits() {
    return number("Long", LONGS, "Even", "9223372036854775808");
  }

  /** @param below below which samples satisfy the predicate */
  private Value number(String type, List<String> samples, String predicate, String below) {
    String text = choices.of(samples);
    BigDecimal sample = new BigDecimal(text);
    List<String> constraints = new ArrayList<>();
    if (choices.oneIn(3)) {
      constraints.add(lower(sample));
    }
    if (choices.oneIn(4)) {
      constraints.add(upper(sample));
    }
    if (choices.oneIn(8)) {
      int fraction = Math.max(0, sample.scale()) + choices.upTo(2);
      int whole = Math.max(1, sample.precision() - sample.scale()) + choices.upTo(1);
      constraints.add("@Digits(integer = " + whole + ", fraction = " + fraction + ")");
    }
    boolean isRounded = type.equals("BigDecimal") ? sample.scale() < 3 : !text.endsWith("7") || type.equals("Integer");
    boolean isEven = !type.equals("Long") || !sample.toBigInteger().testBit(0);
    if (choices.oneIn(8) && sample.compareTo(new BigDecimal(below)) < 0 && isRounded && isEven) {
      constraints.add(satisfies(predicate));
    }
    Kind kind = type.equals("Integer") || type.equals("Long") ? Kind.INTEGER : Kind.NUMBER;
    Example example = constraints.isEmpty() ? Example.FOUND : Example.DOUBTFUL;
    return new Value(kind, type, List.copyOf(constraints), List.of(text), example, "");
  }

  private String lower(BigDecimal sample) {
    if (sample.signum() > 0 && choices.oneIn(3)) {
      return "@Positive";
    }
    if (sample.signum() == 0 && choices.oneIn(2)) {
      return "@PositiveOrZero(message = \"\\\\{value\\\\} is below\")";
    }
    BigDecimal bound = sample.subtract(BigDecimal.valueOf(choices.upTo(2)));
    return bounded("Min", bound, sample.compareTo(bound) != 0 && choices.oneIn(3));
  }

  private String upper(BigDecimal sample) {
    if (sample.signum() < 0 && choices.oneIn(3)) {
      return "@Negative";
    }
    if (sample.signum() == 0 && choices.oneIn(2)) {
      return "@NegativeOrZero";
    }
    BigDecimal bound = sample.add(BigDecimal.valueOf(choices.upTo(2)));
    return bounded("Max", bound, sample.compareTo(bound) != 0 && choices.oneIn(3));
  }

  private String bounded(String name, BigDecimal bound, boolean exclusive) {
    boolean whole = bound.scale() == 0 && bound.toBigInteger().bitLength() < Long.SIZE;
    return whole && !exclusive && choices.oneIn(2)
        ? "@" + name + "(" + bound + "L)"
        : "@Decimal" + name + "(value = \"" + bound + "\"" + (exclusive ? ", inclusive = false" : "") + ")";
  }
}
