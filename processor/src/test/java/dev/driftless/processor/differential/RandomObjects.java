package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Field;
import dev.driftless.processor.differential.Declared.Group;
import dev.driftless.processor.differential.Declared.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Declares objects, groups of fields and unions, with conditions and rules. */
final class RandomObjects {
  private static final int MOST_FIELDS = 4;
  private static final List<String> CONSTANTS = List.of("circle", "tri/angle~", "é", "a b", "\"q\"", "{x}", "😀");

  private final Choices choices;
  private final RandomFields fields;
  private final RandomRules rules;
  private final List<Group> groups;
  private final List<Type> objects;
  private final StringBuilder out;

  RandomObjects(
      Choices choices,
      RandomFields fields,
      RandomRules rules,
      List<Group> groups,
      List<Type> objects,
      StringBuilder out) {
    this.choices = choices;
    this.fields = fields;
    this.rules = rules;
    this.groups = groups;
    this.objects = objects;
    this.out = out;
  }

  /** A group of fields, which may extend others. */
  void group(String name) {
    List<Group> parents = parents();
    List<Field> own = fields.upTo(2);
    write("@FieldGroup", "interface " + name + extending(names(parents)), inherited(parents), own, false);
    groups.add(new Group(name, all(inherited(parents), own)));
  }

  /** An object that fields can hold. */
  void object(String name) {
    object(name, "@ObjectType", List.of());
  }

  /** An object with that mark, and some fields that it has in any case. */
  void object(String name, String mark, List<Field> first) {
    List<Group> parents = parents();
    List<Field> own = all(first, fields.upTo(MOST_FIELDS));
    String declaration = "interface " + name + extending(names(parents));
    List<Field> above = write(mark(mark), declaration, inherited(parents), own, true);
    if (mark.equals("@ObjectType")) {
      objects.add(new Type(name, all(above, own), List.of()));
    }
  }

  private String mark(String mark) {
    String shape = choices.oneIn(6) ? "@Closed " : choices.oneIn(6) ? "@Open " : "";
    String lifecycle = choices.oneIn(10) ? "@Since(\"1.0.0\") " : "";
    return (choices.oneIn(3) ? "/** Says *what* it is. */ " : "") + mark + " " + shape + lifecycle;
  }

  private List<Group> parents() {
    return choices.oneIn(3) ? choices.of(groups, choices.between(1, 2)) : List.of();
  }

  private static List<String> names(List<Group> groups) {
    return groups.stream().map(Group::name).toList();
  }

  /** The fields of all groups, each once. */
  private static List<Field> inherited(List<Group> parents) {
    Map<String, Field> all = new LinkedHashMap<>();
    parents.stream().flatMap(group -> group.fields().stream()).forEach(field -> all.put(field.accessor(), field));
    return List.copyOf(all.values());
  }

  private static <T> List<T> all(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /**
   * Writes a declaration.
   *
   * @param anew whether it may declare some of the inherited fields anew
   * @return the inherited fields as it has them
   */
  private List<Field> write(
      String marks, String declaration, List<Field> inherited, List<Field> own, boolean anew) {
    List<Field> above =
        inherited.stream().map(field -> anew && choices.oneIn(6) ? fields.again(field) : field).toList();
    List<String> methods =
        new ArrayList<>(
            all(above, own).stream().filter(field -> !inherited.contains(field)).map(Field::code).toList());
    methods.addAll(rules.of(all(above, own)));
    String conditions = RandomConditions.of(choices, all(above, own), own);
    out.append("  ").append(marks.strip()).append(conditions.isEmpty() ? "" : "\n  " + conditions).append("\n  ")
        .append(declaration).append(" {\n");
    methods.forEach(method -> out.append("    ").append(method).append('\n'));
    out.append("  }\n\n");
    return above;
  }

  private static String extending(List<String> parents) {
    return parents.isEmpty() ? "" : " extends " + String.join(", ", parents);
  }

  // Unions

  /** The key that tells the variants of a union apart. */
  private record Discriminator(String accessor, @Nullable String key) {}

  /** A union of objects that it declares, with that mark and some fields that every variant has. */
  void union(String name, String mark, List<Field> first) {
    List<Field> common = all(first, fields.upTo(1));
    List<Type> leaves = union(name, mark, List.of(), Map.of(), List.of(), common);
    if (mark.equals("@ObjectType")) {
      objects.add(new Type(name, common, leaves.stream().map(Type::name).toList()));
    }
    objects.addAll(leaves);
  }

  /**
   * Declares a union with everything in it.
   *
   * @param extended what it extends
   * @param constants those of the unions around it, in its leaves
   * @param inherited the fields of the unions around it
   * @return its leaves
   */
  private List<Type> union(
      String name,
      String mark,
      List<String> extended,
      Map<Discriminator, String> constants,
      List<Field> inherited,
      List<Field> common) {
    boolean same = !constants.isEmpty() && choices.oneIn(2);
    Discriminator discriminator =
        same
            ? List.copyOf(constants.keySet()).get(0)
            : new Discriminator(choices.accessor(), choices.oneIn(4) ? choices.oddName() : null);
    List<Field> known = all(inherited, common);
    List<Type> leaves = new ArrayList<>();
    List<String> variants = new ArrayList<>();
    for (int i = choices.between(1, 3); i > 0; i--) {
      String variant = choices.name("Variant");
      variants.add(variant);
      Map<Discriminator, String> told = new LinkedHashMap<>(constants);
      told.put(discriminator, choices.name(choices.of(CONSTANTS)));
      if (constants.isEmpty() && choices.oneIn(4)) {
        leaves.addAll(union(variant, "@ObjectType", List.of(name), told, known, fields.upTo(1)));
      } else {
        leaves.add(leaf(variant, name, told, known));
      }
    }
    write(
        mark + " @Union(discriminator = \"" + discriminator.accessor() + "\")",
        "sealed interface " + name + extending(extended) + " permits " + String.join(", ", variants),
        inherited,
        common,
        false);
    return leaves;
  }

  private Type leaf(String name, String union, Map<Discriminator, String> constants, List<Field> inherited) {
    List<Group> parents = parents();
    List<String> extended = all(List.of(union), names(parents));
    List<Field> above = all(inherited, inherited(parents));
    List<Field> own = new ArrayList<>();
    constants.forEach((told, constant) -> own.add(RandomFields.discriminator(told.accessor(), told.key(), constant)));
    own.addAll(fields.upTo(3));
    String declaration = "non-sealed interface " + name + extending(extended);
    return new Type(name, all(write(mark("@ObjectType"), declaration, above, own, true), own), List.of());
  }
}
