package dev.driftless.processor.java;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.model.ObjectType.Union;
import dev.driftless.processor.model.Variants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The sealed interface of a union, with the accessors that all variants have.
 *
 * <p>Jackson tells the variants apart by the discriminator, which is one of their own keys. It does so only where it is
 * asked for the union itself. Where it gets there through something else that it told apart, the event type of a payload
 * or the discriminator of an outer union, it would stop at the interface: there it finds a creator that has it start anew.
 */
final class UnionCode {
  private static final ClassName TOLD_APART = ClassName.get("dev.driftless.runtime", "ToldApart");

  private final Contract contract;
  private final ObjectType object;
  private final Union union;
  private final Variants variants;
  private final JavaTypes types;
  private final ClassName self;

  UnionCode(Contract contract, ObjectType object, JavaTypes types) {
    this.contract = contract;
    this.object = object;
    this.union = Objects.requireNonNull(object.shape().union());
    this.variants = Variants.of(contract);
    this.types = types;
    this.self = types.of(object);
  }

  TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc(Sources.javadoc(object.doc()))
            .addJavadoc(LifecycleCode.since(object.shape().lifecycle(), !object.doc().isEmpty()))
            .addAnnotation(typeInfo())
            .addAnnotation(subTypes());
    if (isPayload()) {
      type.addSuperinterface(types.payload());
    }
    LifecycleCode.deprecated(object.shape().lifecycle()).ifPresent(type::addAnnotation);
    GroupCode.addTo(type, contract, object, types);
    variants.unionsOf(object).stream().map(types::of).forEach(type::addSuperinterface);
    variants.direct(object).stream().map(types::of).forEach(type::addPermittedSubclass);
    object.fields().stream().map(field -> GroupCode.accessor(field, types)).forEach(type::addMethod);
    if (isPayload() || variants.unionsOf(object).stream().anyMatch(this::hasOtherDiscriminator)) {
      type.addMethod(creator());
    }
    return type;
  }

  private AnnotationSpec typeInfo() {
    AnnotationSpec.Builder typeInfo =
        AnnotationSpec.builder(JsonTypeInfo.class)
            .addMember("use", "$T.NAME", JsonTypeInfo.Id.class)
            .addMember("include", "$T.EXISTING_PROPERTY", JsonTypeInfo.As.class)
            .addMember("property", "$S", union.discriminator())
            .addMember("visible", "true");
    variants
        .valueOfAbsent(object)
        .ifPresent(value -> typeInfo.addMember("defaultImpl", "$T.class", types.of(told(object, value))));
    return typeInfo.build();
  }

  private boolean isPayload() {
    return object.kind() == Kind.PAYLOAD && contract.envelope() != null;
  }

  private boolean hasOtherDiscriminator(ObjectType other) {
    Union of = other.shape().union();
    return of != null && !of.discriminator().equals(union.discriminator());
  }

  private AnnotationSpec subTypes() {
    Map<ObjectType, List<String>> told = new LinkedHashMap<>();
    variants.byValue(object).keySet()
        .forEach(value -> told.computeIfAbsent(told(object, value), type -> new ArrayList<>()).add(value));
    AnnotationSpec.Builder subTypes = AnnotationSpec.builder(JsonSubTypes.class);
    told.forEach((type, values) -> subTypes.addMember("value", "$L", subType(type, values)));
    return subTypes.build();
  }

  /** What a value of the discriminator tells: a record, or a union that goes on with another discriminator. */
  private ObjectType told(ObjectType of, String value) {
    ObjectType variant = variants.byValue(of).get(value);
    return variant.isUnion() && !hasOtherDiscriminator(variant) ? told(variant, value) : variant;
  }

  private AnnotationSpec subType(ObjectType type, List<String> values) {
    AnnotationSpec.Builder subType =
        AnnotationSpec.builder(JsonSubTypes.Type.class).addMember("value", "$T.class", types.of(type));
    if (values.size() == 1) {
      return subType.addMember("name", "$S", values.get(0)).build();
    }
    CodeBlock names = values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(", "));
    return subType.addMember("names", "{$L}", names).build();
  }

  private MethodSpec creator() {
    return MethodSpec.methodBuilder("fromJson")
        .addJavadoc("For Jackson, where it gets here by something else than {@code $L}.\n", union.discriminator())
        .addAnnotation(
            AnnotationSpec.builder(JsonCreator.class)
                .addMember("mode", "$T.DELEGATING", JsonCreator.Mode.class)
                .build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(self)
        .addParameter(ParameterizedTypeName.get(TOLD_APART, self), "json")
        .addStatement("return json.value()")
        .build();
  }
}
