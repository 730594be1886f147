package dev.driftless.processor.read;

import dev.driftless.Closed;
import dev.driftless.Open;
import dev.driftless.Union;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Shape;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads what objects are beyond their fields: closed or open, what they extend, unions, conditions and rules. */
final class ShapeReader {
  private final TypeElement contract;
  private final Set<TypeElement> used;
  private final boolean closed;
  private final ConditionReader conditions;
  private final RuleReader rules;
  private final Problems problems;

  /**
   * @param used the contracts that this one takes types from
   * @param packageName that of the generated types
   * @param closed whether objects are closed unless they say otherwise
   */
  ShapeReader(
      TypeElement contract,
      Set<TypeElement> used,
      String packageName,
      boolean closed,
      DocComments docs,
      CompiledDeclarations compiled,
      Problems problems) {
    this.contract = contract;
    this.used = used;
    this.closed = closed;
    this.conditions = new ConditionReader(problems);
    boolean reachable =
        Stream.concat(Stream.of(contract), used.stream()).allMatch(type -> isReachable(type, packageName));
    this.rules = new RuleReader(reachable, docs, compiled, problems);
    this.problems = problems;
  }

  private static boolean isReachable(TypeElement contract, String packageName) {
    return contract.getModifiers().contains(Modifier.PUBLIC)
        || contract.getEnclosingElement() instanceof PackageElement own
            && own.getQualifiedName().contentEquals(packageName);
  }

  /** Refuses what a declaration can't be built on. */
  void checkParents(TypeElement type) {
    String wrong = null;
    List<TypeElement> parents = Parents.of(type);
    if (!type.getTypeParameters().isEmpty()) {
      wrong = "has type parameters: generics are not carried, declare an object for each use";
    } else if (parents.stream().anyMatch(parent -> isTaken(parent) && Mirrors.has(parent, Union.class))) {
      wrong = "extends a @Union of another contract: variants stand in the contract that has the union, declare it there";
    } else if (parents.size() < type.getInterfaces().size()
        || !parents.stream().allMatch(parent -> parent.getEnclosingElement().equals(contract) || isTaken(parent))) {
      wrong =
          "extends what is neither a @FieldGroup nor a @Union of the contract: fields that objects have in common stand in a"
              + " @FieldGroup, of this contract or of one that it uses";
    }
    if (wrong != null) {
      problems.add(SourcePosition.of(type), ProblemId.DECLARATION_SHAPE, type.getSimpleName() + " " + wrong);
    }
  }

  private boolean isTaken(TypeElement parent) {
    return used.contains(parent.getEnclosingElement());
  }

  /** The object with all of its shape but the variants of a union. */
  ObjectType shaped(TypeElement type, ObjectType object) {
    return object.with(
        new Shape(
            isClosed(type),
            null,
            Parents.of(type).stream().map(parent -> parent.getSimpleName().toString()).toList(),
            conditions.read(type, object.fields()),
            rules.read(type, object.fields()),
            LifecycleReader.read(type, problems)));
  }

  /** Reads what is said across the fields of a group, for its problems: it counts in the objects that extend the group. */
  void checkAcross(TypeElement group, List<Field> fields) {
    conditions.read(group, fields);
    rules.read(group, fields);
  }

  private boolean isClosed(TypeElement type) {
    boolean open = Mirrors.has(type, Open.class);
    boolean isClosed = Mirrors.has(type, Closed.class);
    if (open && isClosed || Mirrors.has(type, Union.class) && (open || isClosed)) {
      problems.add(
          SourcePosition.of(type, Mirrors.find(type, open ? Open.class : Closed.class).orElseThrow()),
          ProblemId.DECLARATION_SHAPE,
          open && isClosed
              ? type.getSimpleName() + " is @Closed and @Open: remove one of the two"
              : type.getSimpleName() + " is a union, and its variants say themselves whether they are closed: remove it here");
    }
    return isClosed || closed && !open;
  }

  /**
   * All objects, in their order, unions with their variants. A union that is wrong is a problem, and from there on an
   * object that is nothing but its fields: what refers to it is then not wrong as well. The conditions and rules of a
   * union are those of its variants, and so it has none itself.
   */
  List<ObjectType> completed(Map<TypeElement, ObjectType> objects) {
    UnionReader unions = new UnionReader(objects, problems);
    return objects.entrySet().stream()
        .map(
            entry -> {
              ObjectType object = entry.getValue();
              Shape shape = object.shape();
              return unions.union(entry.getKey())
                  .map(
                      union ->
                          object.with(
                              new Shape(false, union, shape.parents(), List.of(), List.of(), shape.lifecycle())))
                  .orElse(object);
            })
        .toList();
  }
}
