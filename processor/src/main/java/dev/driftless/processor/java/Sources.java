package dev.driftless.processor.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.driftless.processor.fixture.Fixture;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.DeclaredJava;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.LaneMapping;
import dev.driftless.processor.model.Lifecycle;
import dev.driftless.processor.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All Java sources of a contract. */
public final class Sources {
  private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  private final Contract contract;
  private final @Nullable List<Fixture> fixtures;
  private final boolean markGenerated;
  private final JavaTypes types;

  private Sources(
      Contract contract, DeclaredJava declared, @Nullable List<Fixture> fixtures, boolean markGenerated) {
    this.contract = contract;
    this.fixtures = fixtures;
    this.markGenerated = markGenerated;
    this.types = new JavaTypes(contract, declared);
  }

  /**
   * The sources, in the order of declaration; equal text for equal contracts.
   *
   * @param contract a contract whose envelope, if it has one, has its event type and payload fields
   * @param declared what is to be known of its declarations
   * @param fixtures those of the contract; null where they couldn't be read
   * @param markGenerated whether the sources can see {@code javax.annotation.processing.Generated}
   */
  public static List<JavaSource> of(
      Contract contract, DeclaredJava declared, @Nullable List<Fixture> fixtures, boolean markGenerated) {
    return new Sources(contract, declared, fixtures, markGenerated).all();
  }

  private List<JavaSource> all() {
    List<TypeSpec.Builder> types = new ArrayList<>();
    if (contract.envelope() != null) {
      types.add(
          LifecycleCode.suppress(
              PayloadInterface.of(contract, this.types), LifecycleCode.of(contract.payloads())));
    }
    LifecycleCode lifecycles = new LifecycleCode(contract);
    for (ObjectType object : contract.allObjects()) {
      Set<Lifecycle> used = lifecycles.ofValidator(object);
      if (object.isUnion()) {
        types.add(
            LifecycleCode.suppress(new UnionCode(contract, object, this.types).type(), lifecycles.ofRecord(object)));
        types.add(LifecycleCode.suppress(UnionValidatorCode.of(contract, object, this.types), used));
        types.add(LifecycleCode.suppress(new UnionReaderCode(contract, object, this.types).type(), used));
      } else {
        types.add(
            LifecycleCode.suppress(new RecordCode(contract, object, this.types).type(), lifecycles.ofRecord(object)));
        types.add(LifecycleCode.suppress(new ValidatorCode(contract, object, this.types).type(), used));
        types.add(LifecycleCode.suppress(new ReaderCode(contract, object, this.types).type(), used));
      }
    }
    for (FieldGroup group : contract.groups()) {
      types.add(LifecycleCode.suppress(GroupCode.of(contract, group, this.types), lifecycles.ofGroup(group)));
    }
    for (EnumType type : contract.enums()) {
      types.add(type.open() ? OpenEnumCode.of(type, this.types) : EnumCode.of(type, this.types));
    }
    for (LaneMapping mapping : contract.laneMappings()) {
      types.add(LifecycleCode.suppress(LaneTableCode.of(mapping, this.types), LifecycleCode.of(mapping)));
    }
    for (Endpoint endpoint : contract.endpoints()) {
      types.add(EndpointCode.of(contract, endpoint, this.types));
    }
    if (contract.authentication() != null) {
      types.add(AuthenticationCode.of(contract.authentication(), this.types));
    }
    for (ObjectType document : contract.storedDocuments()) {
      types.add(
          LifecycleCode.suppress(
              StoredFileCode.of(contract, document, this.types), lifecycles.ofEverythingIn(document)));
    }
    if (!contract.fixtures().isEmpty()) {
      types.add(FixturesCode.of(contract, fixtures, this.types));
    }
    return types.stream().map(this::source).toList();
  }

  private JavaSource source(TypeSpec.Builder type) {
    if (markGenerated) {
      type.addAnnotation(
          AnnotationSpec.builder(GENERATED).addMember("value", "$S", "dev.driftless.processor").build());
    }
    TypeSpec spec = type.alwaysQualify(members(type.build()).toArray(String[]::new)).build();
    String text = JavaFile.builder(contract.packageName(), spec).indent("  ").build().toString();
    String prefix = contract.packageName().isEmpty() ? "" : contract.packageName() + ".";
    return new JavaSource(prefix + spec.name(), text);
  }

  /**
   * The constants and fields of a type, and those of its builder, which are the components of a record: a simple name of a
   * type would mean these instead (JLS 6.4.2).
   */
  private static Stream<String> members(TypeSpec type) {
    return Stream.of(
            type.enumConstants().keySet().stream(),
            type.fieldSpecs().stream().map(FieldSpec::name),
            type.typeSpecs().stream().flatMap(Sources::members))
        .flatMap(names -> names);
  }

  /** A raw doc comment as one of generated code; empty for an empty one. */
  static CodeBlock javadoc(String doc) {
    return doc.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L\n", doc);
  }
}
