package dev.driftless.processor.read;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.EventId;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.Optional;
import dev.driftless.PayloadBody;
import dev.driftless.processor.model.Constraint;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Field.Role;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.WireNames;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.processor.read.ConstraintReader.Place;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads the accessor methods of a declared object. */
final class FieldReader {
  /** Names that no component of a record with a builder can have (JLS 8.10.1). */
  private static final Set<String> RESERVED =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "builder",
          "toBuilder", "isEventTypeConsistent", "isAggregateTypeConsistent");

  private static final Pattern GETTER = Pattern.compile("get\\p{javaUpperCase}.*");

  private static final Map<String, Role> ROLES =
      Map.of(
          EventId.class.getCanonicalName(), Role.EVENT_ID,
          EventTypeName.class.getCanonicalName(), Role.EVENT_TYPE,
          PayloadBody.class.getCanonicalName(), Role.PAYLOAD,
          AggregateType.class.getCanonicalName(), Role.AGGREGATE_TYPE,
          AggregateId.class.getCanonicalName(), Role.AGGREGATE_ID);

  private static final List<Class<?>> CARRIED_FROM_JACKSON = List.of(JsonProperty.class, JsonAlias.class);

  private final ValueTypeReader types;
  private final ConstraintReader constraints;
  private final FieldValueReader values;
  private final DocComments docs;
  private final CompiledDeclarations compiled;
  private final Problems problems;

  FieldReader(
      TypeReader types,
      ConstraintReader constraints,
      DocComments docs,
      CompiledDeclarations compiled,
      Problems problems) {
    this.types = new ValueTypeReader(types, constraints, problems);
    this.values = new FieldValueReader(problems);
    this.constraints = constraints;
    this.docs = docs;
    this.compiled = compiled;
    this.problems = problems;
  }

  /**
   * The fields of a declaration, those of what it extends first; those that can't be read are problems and left out. An
   * accessor that is declared anew takes the place of the one that it overrides.
   */
  List<Field> read(TypeElement declaration, ObjectType.Kind kind) {
    Map<String, ExecutableElement> accessors = new LinkedHashMap<>();
    collect(declaration, declaration, accessors);
    List<Field> fields = new ArrayList<>();
    Map<String, String> byWireName = new HashMap<>();
    for (ExecutableElement method : accessors.values()) {
      Field field = read(method, kind);
      if (field != null && isNew(field, method, byWireName)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** @param declaration the one that is read, or something that it extends */
  private void collect(TypeElement read, TypeElement declaration, Map<String, ExecutableElement> accessors) {
    Parents.of(declaration).forEach(parent -> collect(read, parent, accessors));
    for (Element member : declaration.getEnclosedElements()) {
      if (RuleReader.isHelper(member)) {
        if (read.equals(declaration)) {
          refuseMeaning(member);
        }
      } else if (RuleReader.isAccessor(member)) {
        ExecutableElement method = (ExecutableElement) member;
        if (isAccessor(method)) {
          accept(read, method, accessors);
        }
      } else if (member instanceof TypeElement) {
        problem(
            member,
            ProblemId.DECLARATION_SHAPE,
            member.getSimpleName() + " has no place here: types stand in the contract itself");
      }
    }
  }

  private void accept(TypeElement read, ExecutableElement method, Map<String, ExecutableElement> accessors) {
    String name = method.getSimpleName().toString();
    ExecutableElement other = accessors.get(name);
    if (other != null && isOverridden(method, other)) {
      return; // It came along another way before.
    }
    accessors.put(name, method);
    if (other != null && !isOverridden(other, method)) {
      problem(
          read,
          ProblemId.DECLARATION_SHAPE,
          name + "() stands in " + other.getEnclosingElement().getSimpleName() + " and in "
              + method.getEnclosingElement().getSimpleName() + ", and " + read.getSimpleName()
              + " extends both: declare it in one of them");
    }
  }

  private static boolean isOverridden(ExecutableElement method, ExecutableElement other) {
    return method.equals(other)
        || Parents.allOf((TypeElement) other.getEnclosingElement()).contains((TypeElement) method.getEnclosingElement());
  }

  private boolean isAccessor(ExecutableElement method) {
    String name = method.getSimpleName() + "()";
    String wrong = null;
    if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
      wrong = "has a body";
    } else if (!method.getParameters().isEmpty()) {
      wrong = "has parameters";
    } else if (!method.getTypeParameters().isEmpty()) {
      wrong = "has type parameters";
    } else if (!method.getThrownTypes().isEmpty()) {
      wrong = "throws exceptions";
    } else if (method.getReturnType().getKind() == TypeKind.VOID) {
      wrong = "returns nothing";
    }
    if (wrong != null) {
      problem(
          method,
          ProblemId.ACCESSOR_SHAPE,
          name + " " + wrong + ": a field is declared as an accessor method, such as String wpId();"
              + (method.isDefault()
                  ? " a rule across fields has @AssertTrue(message = \"…\"), and what rules share is private or static"
                  : ""));
      return false;
    }
    String plain = method.getSimpleName().toString();
    // A Bean Validation provider would check a component getX twice, as a field and as a getter.
    if (RESERVED.contains(plain) || GETTER.matcher(plain).matches()) {
      problem(
          method,
          ProblemId.FIELD_NAME,
          "No component of a generated record can be called "
              + plain
              + ": choose another name, and keep the key in JSON with @JsonProperty");
      return false;
    }
    return true;
  }

  private @Nullable Field read(ExecutableElement method, ObjectType.Kind kind) {
    if (compiled.contain(method)) {
      return compiled.field(method).orElse(null);
    }
    refuseForeignAnnotations(method, CARRIED_FROM_JACKSON);
    Role role = role(method, kind);
    List<AnnotationMirror> annotations = annotations(method);
    boolean optional = Mirrors.has(method, Optional.class);
    boolean nullable = types.isNullable(method, method.getReturnType().getAnnotationMirrors());
    ValueType type = role == Role.PAYLOAD ? payload(method) : types.fieldType(method);
    if (type == null) {
      return null;
    }
    if (role != Role.PLAIN) {
      checkRole(method, role, type, optional || nullable);
    }
    List<Constraint> on =
        new ArrayList<>(constraints.read(annotations, new Place(method, type, optional || nullable, false)));
    values.constant(method, type, role).ifPresent(on::add);
    String fallback = values.fallback(method, type, nullable, role).orElse(null);
    java.util.Optional<AnnotationMirror> example = Mirrors.find(method, Example.class);
    return new Field(
        method.getSimpleName().toString(),
        wireName(method),
        aliases(method, role),
        type,
        optional || fallback != null,
        nullable,
        role,
        on,
        docs.of(method),
        fallback,
        LifecycleReader.read(method, problems),
        example.map(mirror -> Mirrors.strings(mirror, "value")).orElse(null),
        SourcePosition.of(method),
        example
            .map(mirror -> Mirrors.position(method, mirror, "value"))
            .orElse(SourcePosition.of(method)));
  }

  /** What stands on the method, and what stands on its type alone. */
  private static List<AnnotationMirror> annotations(ExecutableElement method) {
    List<AnnotationMirror> all = new ArrayList<>(method.getAnnotationMirrors());
    Set<String> names = new HashSet<>();
    all.forEach(mirror -> names.add(Mirrors.nameOf(mirror)));
    for (AnnotationMirror mirror : method.getReturnType().getAnnotationMirrors()) {
      if (names.add(Mirrors.nameOf(mirror))) {
        all.add(mirror);
      }
    }
    return all;
  }

  private ValueType payload(ExecutableElement method) {
    if (!TypeReader.nameOf(method.getReturnType()).equals("java.lang.Object")) {
      problem(
          method,
          ProblemId.ENVELOPE_ROLE,
          "The field marked @PayloadBody is declared as Object: its type follows from the event type");
    }
    return new ValueType.Payload();
  }

  private Role role(ExecutableElement method, ObjectType.Kind kind) {
    List<AnnotationMirror> marks = new ArrayList<>(method.getAnnotationMirrors());
    marks.removeIf(mirror -> !ROLES.containsKey(Mirrors.nameOf(mirror)));
    if (marks.isEmpty()) {
      return Role.PLAIN;
    }
    if (kind != ObjectType.Kind.ENVELOPE) {
      problems.add(
          SourcePosition.of(method, marks.get(0)),
          ProblemId.MISPLACED_ANNOTATION,
          "@" + Mirrors.typeOf(marks.get(0)).getSimpleName() + " marks a field of the @Envelope: remove it here");
      return Role.PLAIN;
    }
    if (marks.size() > 1) {
      problems.add(
          SourcePosition.of(method, marks.get(1)),
          ProblemId.ENVELOPE_ROLE,
          "One field can't be two of these at once: mark another one");
    }
    return ROLES.get(Mirrors.nameOf(marks.get(0)));
  }

  private void checkRole(ExecutableElement method, Role role, ValueType type, boolean mayBeNull) {
    boolean isText = type == ValueType.Scalar.STRING || role == Role.EVENT_ID && type == ValueType.Scalar.UUID;
    if (role != Role.PAYLOAD && !isText) {
      problem(
          method,
          ProblemId.ENVELOPE_ROLE,
          method.getSimpleName() + "() has to be a String" + (role == Role.EVENT_ID ? " or UUID" : ""));
    }
    if (mayBeNull) {
      problem(
          method,
          ProblemId.ENVELOPE_ROLE,
          method.getSimpleName() + "() has to be required: remove @Optional and @Nullable");
    }
  }

  /** The other keys that {@code @JsonAlias} gives. */
  private List<String> aliases(ExecutableElement method, Role role) {
    java.util.Optional<AnnotationMirror> given = Mirrors.find(method, JsonAlias.class);
    List<String> aliases = given.map(mirror -> Mirrors.strings(mirror, "value")).orElse(List.of());
    if (given.isPresent() && (role != Role.PLAIN || aliases.isEmpty() || aliases.contains(""))) {
      problems.add(
          Mirrors.position(method, given.get(), "value"),
          ProblemId.WIRE_NAME,
          role == Role.PLAIN
              ? "@JsonAlias gives other keys that are read as this field: give at least one, and none that is empty"
              : "A field that has a role in the envelope has one key only: remove @JsonAlias");
      return List.of();
    }
    return aliases;
  }

  private String wireName(Element element) {
    java.util.Optional<AnnotationMirror> given = Mirrors.find(element, JsonProperty.class);
    String byRule = WireNames.ofAccessor(element.getSimpleName().toString());
    return given.map(mirror -> wireName(element, mirror, byRule)).orElse(byRule);
  }

  /** The name that {@code @JsonProperty} gives; what else it can say is refused. */
  String wireName(Element element, AnnotationMirror mirror, String byRule) {
    mirror.getElementValues().keySet().stream()
        .map(member -> member.getSimpleName().toString())
        .filter(member -> !member.equals("value"))
        .forEach(
            member ->
                problems.add(
                    Mirrors.position(element, mirror, member),
                    ProblemId.WIRE_NAME,
                    "Of @JsonProperty only the name is carried: remove " + member));
    AnnotationValue value = Mirrors.explicit(mirror, "value");
    String name = value == null ? byRule : String.valueOf(value.getValue());
    if (name.isEmpty()) {
      problems.add(
          Mirrors.position(element, mirror, "value"),
          ProblemId.WIRE_NAME,
          "The name in JSON is empty: give one, or remove @JsonProperty for \"" + byRule + "\"");
      return byRule;
    }
    return name;
  }

  /** Where an element's name in JSON comes from. */
  static SourcePosition wireNamePosition(Element element) {
    return Mirrors.find(element, JsonProperty.class)
        .map(mirror -> Mirrors.position(element, mirror, "value"))
        .orElse(SourcePosition.of(element));
  }

  private boolean isNew(Field field, ExecutableElement method, Map<String, String> byWireName) {
    for (String key : field.keys()) {
      String other = byWireName.putIfAbsent(key, field.name());
      if (other != null) {
        boolean isAlias = !key.equals(field.wireName()) || other.equals(field.name());
        problems.add(
            isAlias
                ? Mirrors.position(method, Mirrors.find(method, JsonAlias.class).orElseThrow(), "value")
                : wireNamePosition(method),
            ProblemId.WIRE_NAME,
            other.equals(field.name())
                ? field.name() + "() has the key \"" + key + "\" in JSON twice: remove one"
                : field.name() + "() and " + other + "() have the same key in JSON, \"" + key + "\": "
                    + (isAlias ? "remove it from @JsonAlias" : "rename one with @JsonProperty"));
        return false;
      }
    }
    return true;
  }

  /** Refuses annotations on a member that says nothing of JSON. */
  void refuseMeaning(Element helper) {
    refuseForeignAnnotations(helper, List.of());
    java.util.Optional<AnnotationMirror> rule = Mirrors.find(helper, AssertTrue.class);
    if (rule.isPresent() && helper instanceof ExecutableElement) {
      problems.add(
          SourcePosition.of(helper, rule.get()),
          ProblemId.CROSS_FIELD_RULE,
          "A rule across fields is a default method: " + helper.getSimpleName()
              + "() is private or static, and only there for rules to call");
    } else {
      refuseConstraints(helper);
    }
  }

  /** Types and constants hold no value that a constraint could be for. */
  void refuseConstraints(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (ConstraintReader.isConstraint(Mirrors.typeOf(mirror))) {
        problems.add(
            SourcePosition.of(element, mirror),
            ProblemId.CONSTRAINT_TARGET,
            "@" + Mirrors.typeOf(mirror).getSimpleName() + " has no meaning on " + element.getSimpleName()
                + ": put it on the fields that hold such a value");
      }
    }
  }

  /** Annotations of Jackson's mean nothing here, but for those given. */
  void refuseForeignAnnotations(Element element, List<Class<?>> carried) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = Mirrors.nameOf(mirror);
      if (name.startsWith("com.fasterxml.jackson.")
          && carried.stream().noneMatch(type -> type.getCanonicalName().equals(name))) {
        problems.add(
            SourcePosition.of(element, mirror),
            ProblemId.CONSTRAINT_NOT_CARRIED,
            "@" + Mirrors.typeOf(mirror).getSimpleName() + " can't be carried: of Jackson's annotations only"
                + " @JsonProperty and @JsonAlias are, on fields and constants");
      }
    }
  }

  private void problem(Element element, ProblemId id, String message) {
    problems.add(SourcePosition.of(element), id, message);
  }
}
