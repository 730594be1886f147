package dev.driftless.processor.model;

import dev.driftless.runtime.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one violation can be about in the conditions of an object: a whole condition, or one of the fields that it
 * requires or forbids.
 *
 * @param at the field at which a violation stands; null for the object itself
 * @param text what a violation says after the name of what is invalid
 */
public record Clause(Condition condition, @Nullable Field at, ViolationCode code, String text) {

  /** The clauses of an object, in the order in which they are checked. */
  public static List<Clause> of(ObjectType type) {
    List<Clause> clauses = new ArrayList<>();
    for (Condition condition : type.shape().conditions()) {
      if (condition instanceof Condition.RequiredIf required) {
        String where = " is required where " + isOneOf(type, required.field(), required.is());
        fields(type, required.then())
            .forEach(field -> clauses.add(new Clause(condition, field, ViolationCode.MISSING, quoted(field) + where)));
      } else if (condition instanceof Condition.ForbiddenIf forbidden) {
        String where = " is not allowed where " + isOneOf(type, forbidden.field(), forbidden.is());
        fields(type, forbidden.then())
            .forEach(field -> clauses.add(new Clause(condition, field, ViolationCode.NOT_ALLOWED, quoted(field) + where)));
      } else {
        clauses.add(new Clause(condition, null, ViolationCode.RULE, text(type, condition)));
      }
    }
    return clauses;
  }

  private static String text(ObjectType type, Condition condition) {
    if (condition instanceof Condition.ExactlyOneOf one) {
      return "just one of " + listed(names(type, one.fields()), "and") + " must be there";
    }
    if (condition instanceof Condition.AtLeastOneOf some) {
      return "at least one of " + listed(names(type, some.fields()), "and") + " must be there";
    }
    if (condition instanceof Condition.EqualLength lists) {
      return listed(names(type, lists.fields()), "and") + " must have the same number of items";
    }
    return listed(names(type, ((Condition.Ordered) condition).fields()), "and") + " must not decrease in this order";
  }

  private static Stream<Field> fields(ObjectType type, List<String> names) {
    return names.stream().map(name -> type.field(name).orElseThrow());
  }

  private static List<String> names(ObjectType type, List<String> fields) {
    return fields(type, fields).map(Clause::quoted).toList();
  }

  private static String quoted(Field field) {
    return "'" + field.wireName() + "'";
  }

  private static String isOneOf(ObjectType type, String field, List<String> values) {
    return quoted(type.field(field).orElseThrow()) + " is " + listed(values, "or");
  }

  private static String listed(List<String> words, String last) {
    int size = words.size();
    return size == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, size - 1)) + " " + last + " " + words.get(size - 1);
  }
}
