package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Condition;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import java.util.ArrayList;
import java.util.List;

/** What several fields of an object have to keep to together, with their names in JSON. */
final class AcrossFields {
  private final ObjectType object;

  private AcrossFields(ObjectType object) {
    this.object = object;
  }

  /** The conditions and the rules, in the order in which they are checked; empty if there are none. */
  static String of(ObjectType object) {
    AcrossFields text = new AcrossFields(object);
    List<String> rules = new ArrayList<>();
    object.shape().conditions().forEach(condition -> rules.add("- " + text.sentence(condition)));
    object.shape().rules().forEach(rule -> rules.add("- " + sentence(rule)));
    return rules.isEmpty()
        ? ""
        : "Across the fields, once each of them is sound by itself (a field is there if it is neither absent nor null):"
            + "\n\n" + Parts.lines(rules);
  }

  private String sentence(Condition condition) {
    if (condition instanceof Condition.RequiredIf required) {
      return Words.and(keys(required.then())) + verb(required.then()) + "required"
          + where(required.field(), required.is());
    }
    if (condition instanceof Condition.ForbiddenIf forbidden) {
      return Words.and(keys(forbidden.then())) + verb(forbidden.then()) + "not allowed"
          + where(forbidden.field(), forbidden.is());
    }
    if (condition instanceof Condition.ExactlyOneOf one) {
      return "Just one of " + Words.and(keys(one.fields())) + " must be there.";
    }
    if (condition instanceof Condition.AtLeastOneOf some) {
      return "At least one of " + Words.and(keys(some.fields())) + " must be there.";
    }
    if (condition instanceof Condition.EqualLength lists) {
      return Words.and(keys(lists.fields())) + " have the same number of items, those of them that are there.";
    }
    return Words.and(keys(((Condition.Ordered) condition).fields()))
        + " don't decrease in this order, those of them that are there.";
  }

  private static String verb(List<String> fields) {
    return fields.size() == 1 ? " is " : " are ";
  }

  private String where(String field, List<String> values) {
    List<String> shown = values.stream().map(ConstraintText::literal).toList();
    return " where " + key(field) + " is " + Words.or(shown) + ".";
  }

  private static String sentence(CrossFieldRule rule) {
    return Words.sentences(
        List.of(DocText.line(rule.doc()), "Refused with “" + Markdown.text(rule.message().strip()) + "”."));
  }

  private List<String> keys(List<String> fields) {
    return fields.stream().map(this::key).toList();
  }

  private String key(String field) {
    return object.field(field).map(Field::wireName).map(Markdown::code).orElseThrow();
  }
}
