package dev.driftless.processor.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.driftless.Alias;
import dev.driftless.Unmapped;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.WireNames;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads declared enums. */
final class EnumReader {
  private final FieldReader fields;
  private final DocComments docs;
  private final Problems problems;

  EnumReader(FieldReader fields, DocComments docs, Problems problems) {
    this.fields = fields;
    this.docs = docs;
    this.problems = problems;
  }

  EnumType read(TypeElement declaration) {
    List<EnumType.Constant> constants = new ArrayList<>();
    Map<String, String> byWireName = new HashMap<>();
    for (Element member : declaration.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        EnumType.Constant constant = constant(member);
        String other = byWireName.putIfAbsent(constant.wireName(), constant.name());
        if (other == null) {
          constants.add(constant);
        } else {
          problems.add(
              FieldReader.wireNamePosition(member),
              ProblemId.WIRE_NAME,
              constant.name() + " and " + other + " have the same name in JSON, \"" + constant.wireName()
                  + "\": rename one with @JsonProperty");
        }
      }
    }
    if (constants.isEmpty()) {
      problems.add(
          SourcePosition.of(declaration),
          ProblemId.ENUM_SHAPE,
          "The enum " + declaration.getSimpleName() + " has no constants: no value could ever be valid");
    }
    return new EnumType(
        declaration.getSimpleName().toString(), docs.of(declaration), constants, SourcePosition.of(declaration));
  }

  private EnumType.Constant constant(Element constant) {
    fields.refuseForeignAnnotations(constant);
    fields.refuseConstraints(constant);
    String name = constant.getSimpleName().toString();
    String byRule = WireNames.ofConstant(name);
    Optional<AnnotationMirror> given = Mirrors.find(constant, JsonProperty.class);
    return new EnumType.Constant(
        name,
        given.map(mirror -> fields.wireName(constant, mirror, byRule)).orElse(byRule),
        docs.of(constant),
        Mirrors.find(constant, Alias.class).map(mirror -> Mirrors.strings(mirror, "value")).orElse(List.of()),
        Mirrors.find(constant, Unmapped.class).map(mirror -> Mirrors.string(mirror, "because")).orElse(null),
        SourcePosition.of(constant));
  }
}
