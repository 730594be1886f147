package dev.driftless.processor.read;

import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType.CrossFieldRule;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reads the rules across fields that are written in Java: default methods with {@code @AssertTrue}. */
final class RuleReader {
  private final boolean reachable;
  private final DocComments docs;
  private final CompiledDeclarations compiled;
  private final Problems problems;

  /** @param reachable whether generated code can see the declarations that a rule may be about */
  RuleReader(boolean reachable, DocComments docs, CompiledDeclarations compiled, Problems problems) {
    this.reachable = reachable;
    this.docs = docs;
    this.compiled = compiled;
    this.problems = problems;
  }

  /** Whether a method of a declaration is such a rule, and no accessor. */
  static boolean isRule(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.DEFAULT) && Mirrors.has(method, AssertTrue.class);
  }

  /**
   * Whether a member says nothing of JSON: a constant, or a private or static method. Rules share these, and so do the
   * declarations of a contract.
   */
  static boolean isHelper(Element member) {
    return member.getKind() == ElementKind.FIELD
        || member instanceof ExecutableElement
            && (member.getModifiers().contains(Modifier.STATIC) || member.getModifiers().contains(Modifier.PRIVATE));
  }

  /** Whether a member of a declaration is the accessor of a field, be it a sound one or not. */
  static boolean isAccessor(Element member) {
    return member instanceof ExecutableElement method && !isRule(method) && !isHelper(method);
  }

  /**
   * The rules of a declaration, those of what it extends first.
   *
   * @param fields those of the declaration
   */
  List<CrossFieldRule> read(TypeElement declaration, List<Field> fields) {
    Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    Parents.allOf(declaration).forEach(parent -> collect(parent, methods));
    collect(declaration, methods);
    List<CrossFieldRule> rules = new ArrayList<>();
    for (ExecutableElement method : methods.values()) {
      AnnotationMirror mirror = Mirrors.find(method, AssertTrue.class).orElseThrow();
      refuseOthers(method, mirror);
      String message = Mirrors.explicit(mirror, "message") == null ? "" : Mirrors.string(mirror, "message").strip();
      boolean carried = Mirrors.list(mirror, "groups").isEmpty() && Mirrors.list(mirror, "payload").isEmpty();
      boolean isField = fields.stream().anyMatch(field -> method.getSimpleName().contentEquals(field.name()));
      boolean plain =
          method.getReturnType().getKind() == TypeKind.BOOLEAN
              && method.getParameters().isEmpty()
              && method.getTypeParameters().isEmpty()
              && method.getThrownTypes().isEmpty();
      if (isField) {
        problems.add(
            SourcePosition.of(declaration),
            ProblemId.CROSS_FIELD_RULE,
            method.getSimpleName() + "() is a field of " + declaration.getSimpleName()
                + " and a rule across its fields: rename one of the two");
      } else if (!carried) {
        problems.add(
            SourcePosition.of(method, mirror),
            ProblemId.CROSS_FIELD_RULE,
            "@AssertTrue has groups or payload, which can't be carried to every output: remove them");
      } else if (!plain || message.isEmpty() || message.contains("{")) {
        problems.add(
            SourcePosition.of(method, mirror),
            ProblemId.CROSS_FIELD_RULE,
            plain
                ? "A rule says what is wrong where it doesn't hold: @AssertTrue(message = \"…\"), without braces"
                : "A rule across fields is a default method without parameters that returns a boolean: change "
                    + method.getSimpleName() + "()");
      } else if (!reachable) {
        problems.add(
            SourcePosition.of(method, mirror),
            ProblemId.CROSS_FIELD_RULE,
            "Generated code calls " + method.getSimpleName() + "() from another package: make the contract, and each one that it"
                + " uses, public, or leave out packageName");
      } else {
        String doc = compiled.contain(method) ? compiled.ruleDoc(method) : docs.of(method);
        rules.add(new CrossFieldRule(method.getSimpleName().toString(), message, doc));
      }
    }
    return rules;
  }

  private void refuseOthers(ExecutableElement rule, AnnotationMirror assertTrue) {
    for (AnnotationMirror mirror : rule.getAnnotationMirrors()) {
      if (mirror != assertTrue && ConstraintReader.isConstraint(Mirrors.typeOf(mirror))) {
        problems.add(
            SourcePosition.of(rule, mirror),
            ProblemId.CONSTRAINT_TARGET,
            "@" + Mirrors.typeOf(mirror).getSimpleName() + " has no meaning on a rule across fields: remove it from "
                + rule.getSimpleName() + "()");
      }
    }
  }

  private static void collect(TypeElement declaration, Map<String, ExecutableElement> methods) {
    for (Element member : declaration.getEnclosedElements()) {
      if (member instanceof ExecutableElement method && isRule(method)) {
        methods.put(method.getSimpleName().toString(), method);
      }
    }
  }
}
