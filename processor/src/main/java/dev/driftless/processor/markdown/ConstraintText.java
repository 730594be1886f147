package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.Rule;
import dev.driftless.runtime.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what constraints ask for; a lower and an upper bound become one range. */
final class ConstraintText {
  private static final BigDecimal LONG_LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final String part;
  private final String parts;
  private final List<Constraint> rest;
  private final List<String> phrases = new ArrayList<>();

  private ConstraintText(List<Constraint> constraints, String part, String parts) {
    this.part = part;
    this.parts = parts;
    rest = new ArrayList<>(constraints);
  }

  /** One phrase, or a range for two, in the order of declaration but for ranges, which come first. */
  static List<String> phrases(List<Constraint> constraints) {
    return phrases(constraints, "item", "items");
  }

  /** The same of a map, which has entries. */
  static List<String> ofMap(List<Constraint> constraints) {
    return phrases(constraints, "entry", "entries");
  }

  private static List<String> phrases(List<Constraint> constraints, String part, String parts) {
    ConstraintText text = new ConstraintText(constraints, part, parts);
    text.range(
        rule -> rule instanceof Rule.MinLength min ? min.characters() + "" : null,
        rule -> rule instanceof Rule.MaxLength max ? Words.count(max.characters(), "character") : null);
    text.range(
        rule -> rule instanceof Rule.MinItems min ? min.items() + "" : null,
        rule -> rule instanceof Rule.MaxItems max ? text.count(max.items()) : null);
    text.range(
        rule -> rule instanceof Rule.AtLeast low && low.inclusive() ? number(low.bound()) : null,
        rule -> rule instanceof Rule.AtMost high && high.inclusive() ? number(high.bound()) : null);
    text.rest.stream().map(text::phrase).forEach(text.phrases::add);
    return text.phrases;
  }

  /** Takes a pair of bounds out of the rest; one that has its own message stays for itself. */
  private void range(Function<Rule, @Nullable String> low, Function<Rule, @Nullable String> high) {
    Optional<Constraint> least = first(low);
    Optional<Constraint> most = first(high);
    if (least.isPresent() && most.isPresent()) {
      String from = low.apply(least.get().rule());
      String to = high.apply(most.get().rule());
      boolean one = to.equals(from) || to.startsWith(from + " ");
      phrases.add(one ? "exactly " + to : from + " to " + to);
      rest.remove(least.get());
      rest.remove(most.get());
    }
  }

  private Optional<Constraint> first(Function<Rule, @Nullable String> bound) {
    return rest.stream()
        .filter(constraint -> constraint.message() == null && bound.apply(constraint.rule()) != null)
        .findFirst();
  }

  private String phrase(Constraint constraint) {
    String phrase = phrase(constraint.rule());
    return constraint.message() == null
        ? phrase
        : phrase + " (refused with “" + Markdown.text(constraint.message().strip()) + "”)";
  }

  private String count(int count) {
    return count + " " + (count == 1 ? part : parts);
  }

  private String phrase(Rule rule) {
    if (rule instanceof Rule.MinLength min) {
      return "at least " + Words.count(min.characters(), "character");
    }
    if (rule instanceof Rule.MaxLength max) {
      return "at most " + Words.count(max.characters(), "character");
    }
    if (rule instanceof Rule.MinItems min) {
      return "at least " + count(min.items());
    }
    if (rule instanceof Rule.MaxItems max) {
      return "at most " + count(max.items());
    }
    if (rule instanceof Rule.AtLeast low) {
      return (low.inclusive() ? "at least " : "more than ") + number(low.bound());
    }
    if (rule instanceof Rule.AtMost high) {
      return (high.inclusive() ? "at most " : "less than ") + number(high.bound());
    }
    if (rule instanceof Rule.Matches matches) {
      return "matches " + RegexpText.of(matches.pattern().toString());
    }
    if (rule instanceof Rule.HasFormat format) {
      return format(format.format()) + (format.version() == 0 ? "" : " version " + format.version());
    }
    if (rule instanceof Rule.Digits digits) {
      return "at most " + Words.count(digits.integer(), "digit") + " before and " + digits.fraction()
          + " after the decimal point";
    }
    if (rule instanceof Rule.UniqueItems) {
      return "no item twice";
    }
    if (rule instanceof Rule.Constant constant) {
      return "always " + literal(constant.value().toString());
    }
    if (rule instanceof Rule.OneOf choice) {
      List<String> texts = choice.values().stream().map(ConstraintText::literal).toList();
      return texts.size() == 1 ? "always " + texts.get(0) : "one of " + Words.or(texts);
    }
    if (rule instanceof Rule.Kinds choice) {
      return Words.or(choice.kinds().stream().map(Json.Kind::phrase).toList());
    }
    if (rule instanceof Rule.Satisfies predicate) {
      return Prose.line(predicate.description());
    }
    return rule instanceof Rule.Is is ? "always " + Markdown.code(String.valueOf(is.value())) : "not blank";
  }

  /** A value as it stands in JSON but for quotes; there is no code span of nothing. */
  static String literal(String value) {
    return value.isEmpty() ? "the empty string" : Markdown.code(value);
  }

  static String format(Format format) {
    return switch (format) {
      case ULID -> "ULID";
      case UUID -> "UUID";
      case SEMVER -> "semantic version";
      case SHA1 -> "SHA-1";
      case SHA256 -> "SHA-256";
      case DURATION -> "duration";
      case EMAIL -> "email address";
      case ABSOLUTE_URI -> "URI with a scheme";
    };
  }

  private static String number(BigDecimal number) {
    if (number.compareTo(LONG_MOST) == 0) {
      return "2^63 − 1";
    }
    return number.compareTo(LONG_LEAST) == 0 ? "−2^63" : number.toPlainString().replace('-', '−');
  }
}
