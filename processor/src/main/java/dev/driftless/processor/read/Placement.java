package dev.driftless.processor.read;

import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Authentication;
import dev.driftless.Closed;
import dev.driftless.Conditions;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Endpoint;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.IntegerValue;
import dev.driftless.ItemResult;
import dev.driftless.ObjectType;
import dev.driftless.Open;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Outcome;
import dev.driftless.PayloadBody;
import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.Since;
import dev.driftless.StoredDocument;
import dev.driftless.Union;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Refuses annotations of the language where they stand on a declaration of another kind, and would mean nothing. */
final class Placement {
  private static final List<Class<? extends Annotation>> OF_FIELDS =
      List.of(
          Optional.class, Example.class, EventId.class, EventTypeName.class, PayloadBody.class, AggregateType.class,
          AggregateId.class, Const.class, Default.class);

  private static final List<Class<? extends Annotation>> OBJECTS =
      List.of(ObjectType.class, EventType.class, Envelope.class);

  private final Problems problems;

  Placement(Problems problems) {
    this.problems = problems;
  }

  void check(TypeElement type) {
    boolean isEnum = type.getKind() == ElementKind.ENUM;
    boolean isInterface = type.getKind() == ElementKind.INTERFACE;
    boolean isObject = isInterface && OBJECTS.stream().anyMatch(mark -> Mirrors.has(type, mark));
    boolean isEndpoint = isInterface && Mirrors.has(type, Endpoint.class);
    // What is none of these has a problem of its own.
    boolean hasFields = isObject || isInterface && !isEndpoint && !Mirrors.has(type, Authentication.class);
    refuseUnless(isEnum, type, OpenEnum.class, "enums");
    refuseUnless(isEnum, type, ErrorCategories.class, "enums");
    refuseUnless(isObject, type, ItemResult.class, "an @ObjectType");
    refuseUnless(isObject, type, StoredDocument.class, "an @ObjectType");
    checkShape(type, isObject, isInterface && Mirrors.has(type, FieldGroup.class));
    refuseUnless(isEnum || hasFields, type, Since.class, "objects, groups, enums, their fields and constants");
    for (Element member : type.getEnclosedElements()) {
      boolean isConstant = member.getKind() == ElementKind.ENUM_CONSTANT;
      boolean isField = hasFields && RuleReader.isAccessor(member);
      boolean isResponse = isEndpoint && Mirrors.has(member, Response.class);
      boolean isStatus = isEnum && Mirrors.has(member, Outcome.class);
      refuseUnless(isEndpoint, member, Request.class, "methods of an @Endpoint");
      refuseUnless(isEndpoint, member, Response.class, "methods of an @Endpoint");
      refuseUnless(
          isResponse || isStatus, member, ProducerAction.class, "a @Response and on constants that have an @Outcome");
      for (Class<? extends Annotation> ofFields : OF_FIELDS) {
        refuseUnless(isField, member, ofFields, "fields of an object");
      }
      refuseUnless(isConstant, member, IntegerValue.class, "constants of an enum");
      refuseUnless(
          isField || isConstant, member, Since.class, "objects, groups, enums, their fields and constants");
    }
  }

  private void checkShape(TypeElement type, boolean isObject, boolean isGroup) {
    boolean isEnvelope = Mirrors.has(type, Envelope.class);
    refuseUnless(isObject, type, Closed.class, "objects");
    refuseUnless(isObject, type, Open.class, "objects");
    refuseUnless(isObject && !isEnvelope, type, Union.class, "an @ObjectType or @EventType");
    refuseUnless(isObject || isGroup, type, Conditions.class, "objects and groups of fields");
  }

  private void refuseUnless(boolean fits, Element element, Class<? extends Annotation> annotation, String where) {
    if (!fits) {
      Mirrors.find(element, annotation)
          .ifPresent(
              mirror ->
                  problems.add(
                      SourcePosition.of(element, mirror),
                      ProblemId.MISPLACED_ANNOTATION,
                      "@" + annotation.getSimpleName() + " stands on " + where + " only: remove it from "
                          + element.getSimpleName()));
    }
  }
}
