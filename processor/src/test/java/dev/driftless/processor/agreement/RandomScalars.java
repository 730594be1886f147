package dev.driftless.processor.agreement;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Candidates for JSON values without parts, near the borders of what their constraints let through. */
final class RandomScalars {
  private static final List<String> TIMES =
      List.of(
          "2026-02-12T10:00:00+00:00", "2026-02-12t10:00:00z", "2026-02-12T10:00:00Z", "2024-02-29T23:59:59.1+18:00",
          "2026-02-12T10:00:00.123456789-18:00", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999-18:00",
          "2026-02-12T10:00:00.120-05:30", "2026-02-12T10:00:00-00:00",
          "2026-02-12T24:00:00Z", "2026-02-12T10:00:60Z", "2026-02-12T10:00:00+18:01", "2026-02-12 10:00:00Z",
          "2026-02-30T10:00:00Z", "2026-02-12T10:00:00.1234567890Z", "2026-02-12T10:00Z", "2026-02-12T10:00:00", "");

  private static final List<String> DATES =
      List.of(
          "2026-02-12", "2024-02-29", "0000-01-01", "9999-12-31", "2026-02-29", "26-02-12", "2026-2-1", "+2026-02-12");

  private static final List<String> UUIDS =
      List.of(
          "550e8400-e29b-41d4-a716-446655440000", "550E8400-E29B-41D4-B716-446655440000",
          "550e8400-e29b-11d4-a716-446655440000", "01890a5d-ac96-774b-bcce-b302099a8057",
          "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "550e8400-e29b-41d4-c716-446655440000", "550e8400e29b41d4a716446655440000",
          "550e8400-e29b-41d4-a716-44665544000", "{50e8400-e29b-41d4-a716-446655440000}", "1-1-1-1-1");

  private static final List<String> URIS =
      List.of(
          "https://example.org/a?b=c#d", "a/b", "", "urn:isbn:0451450523", "mailto:a@b", "http://[::1]:80/", "?q", "#f",
          "%41", "a b", "%zz", "http://é/", "http://[", ":", "//h/é");

  private static final List<String> TEXTS =
      List.of(
          "", " ", "\t \n", "a", "é", "\u0000", "a\n", "WP01", "WP1", "WP01\n", "WP\u0661\u0662", "039-cli", "AB-12",
          "AB-123456", "AB-12\r", "abbc", "ac", "x", "\u2028", "\u00a0", "a\u2029c", "a\nc", "é\u0085", "\"q\"\\/",
          "k\ud800", "\udc00", "\udc00\ud800", "1.0.0", "01.0.0", "1.0.0-rc.1+b.5", "8JMBY7K8N3QRVX2DPFG5HWT4E1",
          "01JMBY7K8N3QRVX2DPFG5HWT4E", "01JMBY7K8N3QRVX2DPFG5HWT4e", "0cf3f906f4f979a000cf04c78688a397d69b6a37",
          "0CF3F906F4F979A000CF04C78688A397D69B6A37", "0cf3f906f4f979a000cf04c78688a397d69b6a3");

  private static final List<String> FORMATTED =
      List.of(
          "1.0.0", "01.0.0", "2.1.0-rc.1+build.5", "1.0.0-01", "01JMBY7K8N3QRVX2DPFG5HWT4E",
          "8JMBY7K8N3QRVX2DPFG5HWT4E1", "01890a5d-ac96-774b-bcce-b302099a8057", "550E8400-E29B-41D4-B716-446655440000",
          "0CF3F906F4F979A000CF04C78688A397D69B6A37", "0cf3f906f4f979a000cf04c78688a397d69b6a37",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B85", "P1Y2M3DT4H5M6.7S", "P2W", "PT0S", "P1DT",
          "P1H", "PT1.S", "p1d", "P1.5D", "a@b.org", "a.b+c@x-y.example.org", "a@b", ".a@b.org", "a@-b.org", "a@b..org");

  private static final List<String> SUPPLEMENTARY =
      List.of("😀", "😀😀", "😀😀😀", "😀😀😀😀", "a😀", "ab😀", "😀\ud83d", "😀😀😀😀😀", "k😀😀");

  private static final List<String> NUMBERS =
      List.of(
          "0", "-0", "1", "-1", "2", "-2", "7", "8", "999", "1000", "1.0", "1e2", "-0.0", "0.5", "0.05", "12.34",
          "12.345", "123.4", "100.00", "1e-7", "0.1", "0.10", "0.10000000000000001", "0.10000000000000002", "0.09999999999999999",
          "0.10000000000000000001", "0.100000000000000000010", "4.9e-324", "1e-400", "1.7976931348623157e308", "1e309",
          "-1e400", "1e400", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807",
          "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "9007199254740993", "9007199254740992",
          "9007199254740994", "9007199254740993.5", "123456789012345678901234567890", "999999999999999999",
          "1000000000000000000", "1E+2", "-5", "5", "5.000000000000000000000000001", "-5.0", "1e999999999",
          "1e-999999999");

  private final Contract contract;
  private final Random random;
  private final boolean supplementary;
  private final List<String> examples = new ArrayList<>();

  /** With texts beyond the Basic Multilingual Plane only where wanted. */
  RandomScalars(Contract contract, Random random, boolean supplementary) {
    this.contract = contract;
    this.random = random;
    this.supplementary = supplementary;
    contract.allObjects().stream()
        .flatMap(type -> type.fields().stream())
        .map(Field::example)
        .flatMap(example -> example == null ? Stream.empty() : example.stream())
        .distinct()
        .forEach(examples::add);
  }

  /** A value of the JSON type that is declared, sound or not quite. */
  Json candidate(ValueType type, List<Constraint> constraints) {
    if (type instanceof ValueType.EnumRef named) {
      List<EnumType.Constant> constants = contract.enumType(named.name()).constants();
      EnumType.Constant constant = constants.get(random.nextInt(constants.size()));
      if (contract.enumType(named.name()).open() && random.nextInt(3) == 0) {
        return Json.text(oneOf(TEXTS));
      }
      if (contract.enumType(named.name()).integers() && random.nextInt(4) > 0) {
        return Json.number(random.nextInt(10) == 0 ? oneOf(NUMBERS) : constant.wireName());
      }
      if (!constant.alsoRead().isEmpty() && random.nextInt(3) == 0) {
        return Json.text(oneOf(constant.alsoRead()));
      }
      return Json.text(random.nextInt(10) == 0 ? constant.name() : constant.wireName());
    }
    return switch ((Scalar) type) {
      case STRING -> Json.text(string(constraints));
      case INT, LONG -> random.nextInt(3) == 0 ? Json.number(oneOf(NUMBERS)) : Json.number(integer(constraints));
      case DOUBLE, DECIMAL -> random.nextInt(3) == 0 ? Json.number(oneOf(NUMBERS)) : Json.number(decimal(constraints));
      case BOOLEAN -> new Json.Bool(random.nextBoolean());
      case UUID -> Json.text(oneOf(UUIDS));
      case DATE_TIME -> Json.text(oneOf(TIMES));
      case DATE -> Json.text(oneOf(DATES));
      case TIME -> Json.text(time());
      case TEXT_OR_INTEGER -> random.nextBoolean() ? Json.text(oneOf(TEXTS)) : Json.number(oneOf(NUMBERS));
      case ANY -> throw new IllegalArgumentException("a value of any kind has parts");
      case URI -> Json.text(oneOf(URIS));
    };
  }

  /** What follows the date in a date-time, which is not always one. */
  private String time() {
    String time = oneOf(TIMES);
    return time.length() < 11 ? time : time.substring(11);
  }

  /** Any scalar. */
  Json any() {
    return switch (random.nextInt(6)) {
      case 0 -> Json.NULL;
      case 1 -> new Json.Bool(random.nextBoolean());
      case 2 -> Json.number(oneOf(NUMBERS));
      case 3 -> Json.text(oneOf(TIMES));
      default -> Json.text(string(List.of()));
    };
  }

  private String string(List<Constraint> constraints) {
    Optional<Object> only =
        constraints.stream()
            .filter(constraint -> constraint.rule() instanceof Rule.Constant)
            .map(constraint -> ((Rule.Constant) constraint.rule()).value())
            .findFirst();
    if (only.isPresent() && random.nextInt(4) > 0) {
      return only.get().toString();
    }
    for (Constraint constraint : constraints) {
      if (constraint.rule() instanceof Rule.OneOf choice && random.nextInt(4) > 0) {
        return oneOf(choice.values());
      }
    }
    if (constraints.stream().anyMatch(constraint -> constraint.rule() instanceof Rule.NotBlank) && random.nextInt(6) == 0) {
      return " \t".repeat(random.nextInt(3));
    }
    boolean isFormatted = constraints.stream().anyMatch(constraint -> constraint.rule() instanceof Rule.HasFormat);
    if (isFormatted && random.nextBoolean()) {
      return oneOf(FORMATTED);
    }
    int length = length(constraints);
    return switch (random.nextInt(8)) {
      case 0 -> oneOf(TEXTS);
      case 1 -> oneOf(UUIDS);
      case 2 -> supplementary ? oneOf(SUPPLEMENTARY) : "y".repeat(length);
      case 3 -> supplementary ? "😀".repeat(length) : "é".repeat(length);
      case 4 -> "a".repeat(length);
      case 5 -> mutated(oneOf(examples));
      default -> oneOf(examples);
    };
  }

  private int length(List<Constraint> constraints) {
    int length = random.nextInt(4);
    for (Constraint constraint : constraints) {
      if (random.nextBoolean()) {
        if (constraint.rule() instanceof Rule.MinLength min) {
          length = min.characters() - 1 + random.nextInt(3);
        } else if (constraint.rule() instanceof Rule.MaxLength max) {
          length = max.characters() - 1 + random.nextInt(3);
        }
      }
    }
    return Math.max(length, 0);
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length() + 1);
    String rest = text.substring(at);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + "0aZ-é \n".charAt(random.nextInt(7)) + rest;
      case 1 -> text.substring(0, at) + (rest.isEmpty() ? "" : rest.substring(1));
      default -> text + "\n";
    };
  }

  private String integer(List<Constraint> constraints) {
    BigDecimal bound = bound(constraints);
    return bound == null
        ? Long.toString(random.nextInt(20) - 5L)
        : bound.setScale(0, RoundingMode.DOWN).add(BigDecimal.valueOf(random.nextInt(3) - 1L)).toPlainString();
  }

  private String decimal(List<Constraint> constraints) {
    BigDecimal bound = bound(constraints);
    if (bound == null) {
      return BigDecimal.valueOf(random.nextInt(20_000) - 2_000, random.nextInt(4)).toString();
    }
    return switch (random.nextInt(4)) {
      case 0 -> bound.toString();
      case 1 -> bound.add(BigDecimal.valueOf(random.nextInt(3) - 1L, random.nextInt(25))).toString();
      case 2 -> finite(Math.nextUp(bound.doubleValue()));
      default -> finite(Math.nextDown(bound.doubleValue()));
    };
  }

  private static String finite(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "1";
  }

  private BigDecimal bound(List<Constraint> constraints) {
    List<BigDecimal> bounds =
        constraints.stream()
            .map(Constraint::rule)
            .flatMap(
                rule ->
                    rule instanceof Rule.AtLeast least
                        ? Stream.of(least.bound())
                        : rule instanceof Rule.AtMost most ? Stream.of(most.bound()) : Stream.empty())
            .toList();
    return bounds.isEmpty() || random.nextInt(4) == 0 ? null : bounds.get(random.nextInt(bounds.size()));
  }

  private String oneOf(List<String> pool) {
    return pool.get(random.nextInt(pool.size()));
  }
}
