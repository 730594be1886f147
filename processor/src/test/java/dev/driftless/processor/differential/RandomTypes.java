package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Example;
import dev.driftless.processor.differential.Declared.Kind;
import dev.driftless.processor.differential.Declared.Type;
import dev.driftless.processor.differential.Declared.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Types of values of every kind: scalars, objects, and lists and maps of these in each other. */
final class RandomTypes {
  private static final int DEEPEST = 3;

  private final Choices choices;
  private final RandomScalarTypes scalars;
  private final List<Type> objects;
  private final List<String> planned;

  /**
   * With what there is at the time.
   *
   * @param objects those that are declared
   * @param planned the names of those that will be
   */
  RandomTypes(Choices choices, RandomScalarTypes scalars, List<Type> objects, List<String> planned) {
    this.choices = choices;
    this.scalars = scalars;
    this.objects = objects;
    this.planned = planned;
  }

  /** The type of a field that has to be there: an object in it is declared already, and so can't need its holder. */
  Value needed() {
    return any(0, true);
  }

  /** The type of a field that can be left out, and so may hold what holds it. */
  Value free() {
    if (!objects.isEmpty() && choices.oneIn(20)) {
      Type item = choices.of(objects);
      return new Value(Kind.OTHER, "ListOrText<" + item.name() + ">", List.of(), List.of(), Example.FOUND, "");
    }
    return any(0, false);
  }

  RandomScalarTypes scalars() {
    return scalars;
  }

  private Value any(int depth, boolean needed) {
    int kind = choices.upTo(9);
    if (kind < 2 && depth < DEEPEST) {
      return list(depth, needed);
    }
    if (kind < 4 && depth < DEEPEST) {
      return map(depth, needed);
    }
    if (kind < 6 && !(objects.isEmpty() && planned.isEmpty())) {
      return object(needed);
    }
    return scalars.any();
  }

  private Value object(boolean needed) {
    if (!needed && !planned.isEmpty() && choices.oneIn(3)) {
      return reference(choices.of(planned), Kind.OBJECT);
    }
    if (objects.isEmpty()) {
      return scalars.any();
    }
    Type type = choices.of(objects);
    return reference(type.name(), type.leaves().isEmpty() ? Kind.OBJECT : Kind.UNION);
  }

  private Value reference(String name, Kind kind) {
    List<String> constraints = choices.oneIn(6) ? List.of("@Valid") : List.of();
    return new Value(kind, name, constraints, List.of(), Example.FOUND, name);
  }

  /** What is in a list or map inside another one can have no {@code @Example}. */
  private Value inside(int depth, boolean needed) {
    Value value = any(depth + 1, needed);
    boolean isShown = depth == 0 && !value.samples().isEmpty();
    return value.example() == Example.DOUBTFUL && !isShown
        ? value.with(List.of(), value.samples(), Example.FOUND)
        : value;
  }

  private static boolean isScalar(Value value) {
    return switch (value.kind()) {
      case LIST, MAP, OBJECT, UNION -> false;
      default -> true;
    };
  }

  // Lists

  private Value list(int depth, boolean needed) {
    Value item = inside(depth, needed);
    boolean nullable = choices.oneIn(4);
    List<String> constraints = new ArrayList<>();
    boolean unique = isScalar(item) && !item.type().equals("Json") && choices.oneIn(4);
    boolean mayNeedItems = needed || isScalar(item);
    boolean isFound = item.example() == Example.FOUND || nullable;
    int least = mayNeedItems && (isFound || !item.samples().isEmpty() && depth == 0) ? choices.upTo(unique ? 1 : 2) : 0;
    if (least > 0 || choices.oneIn(4)) {
      constraints.add(sized(least));
    }
    if (unique) {
      constraints.add("@UniqueItems");
    }
    List<String> samples =
        depth > 0 || item.samples().isEmpty() || !isScalar(item)
            ? List.of()
            : Collections.nCopies(Math.max(1, least), item.samples().get(0));
    boolean isDoubtful = item.example() == Example.DOUBTFUL || item.example() == Example.NONE && least > 0 && !nullable;
    return new Value(
        Kind.LIST, "List<" + item.typeUse(nullable) + ">", List.copyOf(constraints), samples,
        isDoubtful ? Example.DOUBTFUL : Example.FOUND, isScalar(item) ? item.refers() : "");
  }

  private String sized(int least) {
    int most = Math.max(1, least) + choices.upTo(2);
    if (least == 1 && choices.oneIn(2)) {
      return "@NotEmpty";
    }
    return switch (choices.upTo(2)) {
      case 0 -> least == 0 ? "@Size(max = " + most + ")" : "@Size(min = " + least + ")";
      case 1 -> "@Size(min = " + least + ", max = " + most + ")";
      default -> "@Size(min = " + least + ", max = " + most + ", message = \"{min} to {max}\")";
    };
  }

  // Maps

  private Value map(int depth, boolean needed) {
    Value key = choices.oneIn(2) ? plainText() : scalars.text();
    Value value = inside(depth, needed);
    boolean nullable = choices.oneIn(4);
    boolean shown = depth == 0 && isScalar(value) && !value.samples().isEmpty() && !key.samples().get(0).contains("=");
    List<String> constraints = new ArrayList<>();
    int least = shown && choices.oneIn(3) ? 1 : 0;
    if (least > 0 || choices.oneIn(4)) {
      constraints.add(sized(least));
    }
    List<String> samples =
        shown ? List.of(key.samples().get(0) + "=" + value.samples().get(0)) : List.of();
    boolean isDoubtful = value.example() == Example.DOUBTFUL || least > 0;
    return new Value(
        Kind.MAP, "Map<" + key.typeUse(false) + ", " + value.typeUse(nullable) + ">", List.copyOf(constraints), samples,
        isDoubtful ? Example.DOUBTFUL : Example.FOUND, "");
  }

  private static Value plainText() {
    return new Value(Kind.TEXT, "String", List.of(), List.of("k"), Example.NONE, "");
  }
}
