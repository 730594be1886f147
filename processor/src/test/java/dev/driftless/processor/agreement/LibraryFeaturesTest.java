package dev.driftless.processor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.Rule;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.model.Variants;
import dev.driftless.processor.model.WireNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library's contract uses all that there is. */
class LibraryFeaturesTest {
  private static final Contract CONTRACT = LibraryContract.observatory().contract().model();
  private static final Path REFERENCE = Path.of("..", "annotations", "LANGUAGE.md");

  /** A row of a table that is about an annotation. */
  private static final Pattern ROW = Pattern.compile("^\\| (?:\\*\\*)?`@([\\w.]+)", Pattern.MULTILINE);

  /** What the model could hold, but no contract can say. */
  private static final Set<String> UNSAYABLE =
      Set.of(
          // The payload is a field of the envelope; a list or text is a field.
          "ListOf.item is Payload", "MapOf.value is Payload",
          "ListOf.item is ListOrText", "MapOf.value is ListOrText");

  /** The directory of fixtures: without an archive that answers there is nothing to fill it with. */
  private static final Set<String> ELSEWHERE = Set.of("Contract.fixtures given");

  private static final Set<String> ENUMS =
      Set.of("enum", "open enum", "unknown value of an open enum", "enum of integers");

  private static Stream<Field> fields() {
    return CONTRACT.allObjects().stream().flatMap(type -> type.fields().stream());
  }

  private static ObjectType object(String name) {
    return CONTRACT.object(name);
  }

  @Test
  void itHasTwentyFiveTypesWithFieldsOfItsOwn() {
    long types = CONTRACT.allObjects().stream().filter(type -> !type.isUnion() && !type.fields().isEmpty()).count();
    assertTrue(types >= 25, types + " types");
  }

  @Test
  void itUsesEveryFeatureOfTheModel() {
    Set<String> unused = new TreeSet<>(ModelFeatures.all());
    unused.removeAll(ModelFeatures.usedBy(CONTRACT));
    Set<String> excused = new TreeSet<>(UNSAYABLE);
    excused.addAll(ELSEWHERE);
    assertEquals(excused, unused);
  }

  /** Those of the reference of the language, which has every one: the tables are made from the annotations. */
  @Test
  void itUsesEveryAnnotationOfTheLanguage() throws IOException {
    String source =
        Files.readString(LibraryContract.file("observatory/ObservatoryContract.java"))
            + Files.readString(LibraryContract.file("sky/SkyContract.java"));
    Set<String> unused =
        ROW.matcher(Files.readString(REFERENCE))
            .results()
            .map(row -> row.group(1))
            .filter(name -> !Pattern.compile("@" + name + "\\b").matcher(source).find())
            .collect(Collectors.toCollection(TreeSet::new));
    // Generated records carry the first three; the members of @Conditions are imported by their own names.
    assertEquals(Set.of("Finite", "Rfc3339", "WellFormed", "Conditions.If", "Conditions.Fields"), unused);
  }

  @Test
  void fieldsAreThereInEachWay() {
    assertEquals(
        Set.of("required", "optional", "nullable", "optional and nullable", "with a default"),
        set(
            fields()
                .map(
                    field ->
                        field.fallback() != null
                            ? "with a default"
                            : field.optional()
                                ? field.nullable() ? "optional and nullable" : "optional"
                                : field.nullable() ? "nullable" : "required")));
  }

  @Test
  void namesInJsonAreGiven() {
    assertTrue(fields().anyMatch(field -> !field.wireName().equals(WireNames.ofAccessor(field.name()))));
    assertTrue(
        CONTRACT.enums().stream()
            .filter(type -> !type.integers())
            .flatMap(type -> type.constants().stream())
            .anyMatch(constant -> !constant.wireName().equals(WireNames.ofConstant(constant.name()))));
  }

  @Test
  void eachTypeThatCanHaveADefaultHasOne() {
    Set<String> expected = new TreeSet<>(ENUMS);
    EnumSet.complementOf(EnumSet.of(Scalar.ANY)).forEach(scalar -> expected.add(scalar.name()));
    assertEquals(
        expected,
        set(fields().filter(field -> field.fallback() != null).map(field -> kind(field.type(), field.fallback()))));
  }

  @Test
  void eachTypeThatCanBeAConstantIsOne() {
    Set<String> expected = new TreeSet<>(ENUMS);
    expected.addAll(Set.of("STRING", "INT", "LONG", "BOOLEAN"));
    assertEquals(
        expected,
        set(
            fields()
                .flatMap(
                    field ->
                        field.constraints().stream()
                            .map(Constraint::rule)
                            .filter(Rule.Constant.class::isInstance)
                            .map(rule -> kind(field.type(), ((Rule.Constant) rule).value().toString())))));
  }

  private static String kind(ValueType type, String value) {
    if (!(type instanceof EnumRef named)) {
      return type.toString();
    }
    EnumType declared = CONTRACT.enumType(named.name());
    boolean known = declared.constants().stream().anyMatch(constant -> constant.wireName().equals(value));
    return declared.integers()
        ? "enum of integers"
        : declared.open() ? known ? "open enum" : "unknown value of an open enum" : "enum";
  }

  @Test
  void unionsStandInEachPlace() {
    Set<String> places = new TreeSet<>();
    for (ObjectType type : CONTRACT.allObjects()) {
      type.fields().forEach(field -> addUnions(field.type(), "field", places));
      if (type.isUnion()) {
        places.add(type.kind().name());
        for (ObjectType variant : Variants.of(CONTRACT).direct(type)) {
          if (variant.isUnion()) {
            boolean same = variant.shape().union().discriminator().equals(type.shape().union().discriminator());
            places.add("variant told apart by " + (same ? "the same key" : "another key"));
          }
        }
      }
    }
    assertEquals(
        Set.of(
            "field", "item", "value", "PAYLOAD", "OBJECT", "variant told apart by the same key",
            "variant told apart by another key"),
        places);
  }

  private static void addUnions(ValueType type, String place, Set<String> places) {
    if (type instanceof ListOf list) {
      addUnions(list.item(), "item", places);
    } else if (type instanceof MapOf map) {
      addUnions(map.value(), "value", places);
    } else if (type instanceof ObjectRef named && object(named.name()).isUnion()) {
      places.add(place);
    }
  }

  private static Set<String> set(Stream<String> texts) {
    return new TreeSet<>(texts.toList());
  }
}
