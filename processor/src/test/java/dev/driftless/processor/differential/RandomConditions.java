package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Example;
import dev.driftless.processor.differential.Declared.Field;
import dev.driftless.processor.differential.Declared.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Conditions across random fields. No two of them require, forbid or compare the same field, so that the examples of
 * the fields can always be made to go together.
 */
final class RandomConditions {
  /** Among more fields there would be more conditions than an example that keeps them all is looked for. */
  private static final int MOST_FIELDS = 20;

  private static final Set<Kind> ORDERED = Set.of(Kind.INTEGER, Kind.NUMBER, Kind.MOMENT);
  private static final Set<Kind> COMPARED = Set.of(Kind.TEXT, Kind.INTEGER, Kind.BOOLEAN, Kind.ENUM);

  private final Choices choices;
  private final List<Field> known;
  private final List<Field> free;

  private RandomConditions(Choices choices, List<Field> known, List<Field> own) {
    this.choices = choices;
    this.known = known;
    this.free = new ArrayList<>(own);
  }

  /**
   * The annotation; empty if there are no conditions.
   *
   * @param known all the fields of the object
   * @param own those that none of its parents has
   */
  static String of(Choices choices, List<Field> known, List<Field> own) {
    return known.size() <= MOST_FIELDS && choices.oneIn(2) ? new RandomConditions(choices, known, own).annotation() : "";
  }

  private String annotation() {
    List<String> members = new ArrayList<>();
    add(members, "requiredIf", conditional(RandomConditions::canBeThere));
    add(members, "exactlyOneOf", oneOf());
    add(members, "forbiddenIf", conditional(RandomConditions::canGo));
    add(members, "atLeastOneOf", oneOf());
    add(members, "equalLength", compared(field -> field.value().kind() == Kind.LIST));
    add(members, "ordered", ordered());
    return members.isEmpty() ? "" : "@Conditions(" + String.join(", ", members) + ")";
  }

  private static void add(List<String> members, String name, List<String> conditions) {
    if (!conditions.isEmpty()) {
      members.add(
          name + " = " + (conditions.size() == 1 ? conditions.get(0) : "{" + String.join(", ", conditions) + "}"));
    }
  }

  private static boolean mayBeNull(Field field) {
    return field.nullable() || field.optional() && field.fallback() == null;
  }

  /** Whether an example of the object can have a value there. */
  private static boolean canBeThere(Field field) {
    boolean isObject = field.value().kind() == Kind.OBJECT || field.value().kind() == Kind.UNION;
    return mayBeNull(field) && !isObject && (field.shown() || field.value().example() == Example.FOUND);
  }

  /** Whether an example of the object can have none there. */
  private static boolean canGo(Field field) {
    return field.optional() && field.fallback() == null || field.nullable() && !field.shown();
  }

  private List<Field> take(List<Field> fields, int most) {
    List<Field> taken = choices.of(fields, most);
    free.removeAll(taken);
    return taken;
  }

  private List<String> conditional(Predicate<Field> fits) {
    List<String> conditions = new ArrayList<>();
    while (choices.oneIn(2)) {
      List<Field> then = free.stream().filter(fits).toList();
      List<Field> asked =
          known.stream()
              .filter(field -> COMPARED.contains(field.value().kind()) && !field.value().samples().isEmpty())
              .toList();
      if (then.isEmpty() || asked.isEmpty()) {
        return conditions;
      }
      Field field = choices.of(asked);
      List<Field> others = take(then.stream().filter(other -> other != field).toList(), choices.between(1, 2));
      if (!others.isEmpty()) {
        conditions.add(
            "@If(field = \"" + field.accessor() + "\", is = " + Choices.quoted(asked(field)) + ", then = "
                + names(others) + ")");
      }
    }
    return conditions;
  }

  private List<String> asked(Field field) {
    List<String> all = field.value().samples();
    List<String> samples = field.value().constraints().isEmpty() ? all : all.subList(0, 1);
    return choices.of(samples, choices.between(1, 2));
  }

  private static String names(List<Field> fields) {
    return Choices.quoted(fields.stream().map(Field::accessor).toList());
  }

  private List<String> oneOf() {
    List<Field> fields = free.stream().filter(field -> mayBeNull(field) && canGo(field)).toList();
    boolean found = fields.stream().anyMatch(RandomConditions::canBeThere);
    if (!choices.oneIn(2) || fields.size() < 2 || !found) {
      return List.of();
    }
    List<Field> taken = choices.of(fields, choices.between(2, 3));
    if (taken.stream().noneMatch(RandomConditions::canBeThere)) {
      return List.of();
    }
    free.removeAll(taken);
    return List.of(fields(taken));
  }

  private static String fields(List<Field> fields) {
    return "@Fields(" + names(fields) + ")";
  }

  private List<String> ordered() {
    Set<String> types =
        free.stream()
            .filter(field -> ORDERED.contains(field.value().kind()))
            .map(field -> field.value().type())
            .collect(Collectors.toCollection(TreeSet::new));
    return types.stream().flatMap(type -> compared(field -> field.value().type().equals(type)).stream()).toList();
  }

  /** What is compared may be more than one field can be left out of. */
  private List<String> compared(Predicate<Field> fits) {
    List<Field> fields = new ArrayList<>();
    boolean stays = false;
    for (Field field : free.stream().filter(fits).toList()) {
      if (canGo(field) || !stays) {
        fields.add(field);
        stays |= !canGo(field);
      }
    }
    return fields.size() < 2 || !choices.oneIn(2) ? List.of() : List.of(fields(take(fields, choices.between(2, 4))));
  }
}
