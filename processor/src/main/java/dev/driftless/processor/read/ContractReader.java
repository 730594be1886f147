package dev.driftless.processor.read;

import dev.driftless.Envelope;
import dev.driftless.EventContract;
import dev.driftless.EventType;
import dev.driftless.Union;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Endpoint;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.Import;
import dev.driftless.processor.model.NamedConstraint;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.Kind;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import dev.driftless.runtime.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads a contract's interface. What can't be read becomes a problem and is left out, so that the rest is read, checked
 * and generated all the same.
 */
public final class ContractReader {
  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          Envelope.class, Kind.ENVELOPE,
          EventType.class, Kind.PAYLOAD,
          dev.driftless.ObjectType.class, Kind.OBJECT);

  /** What an interface can be; each is one thing only. */
  private static final List<Class<?>> MARKS =
      List.of(
          Envelope.class, EventType.class, dev.driftless.ObjectType.class, dev.driftless.Endpoint.class,
          dev.driftless.Authentication.class, dev.driftless.FieldGroup.class);

  private final Elements elements;
  private final Problems problems;
  private final TypeElement declaration;
  private final AnnotationMirror annotation;
  private final String packageName;
  private final DocComments docs;
  private final FieldReader fields;
  private final ConstraintReader constraints;
  private final EndpointReader endpointReader;
  private final ObjectMarkReader marks;
  private final EventTypeReader eventTypes;
  private final Placement placement;
  private final ShapeReader shapes;
  private final ImportReader importReader;
  private final Set<TypeElement> used;

  private final Map<TypeElement, EnumType> enums = new LinkedHashMap<>();
  private final List<TypeElement> mappings = new ArrayList<>();
  private final List<NamedConstraint> named = new ArrayList<>();
  private final Map<TypeElement, ObjectType> read = new LinkedHashMap<>();
  private final List<FieldGroup> groups = new ArrayList<>();
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final List<TypeElement> authentications = new ArrayList<>();

  private ContractReader(
      TypeElement declaration,
      AnnotationMirror annotation,
      Elements elements,
      OtherContracts others,
      Problems problems) {
    this.declaration = declaration;
    this.annotation = annotation;
    this.elements = elements;
    this.problems = problems;
    this.docs = new DocComments(elements, problems);
    CompiledDeclarations compiled = new CompiledDeclarations(others);
    this.constraints = new ConstraintReader(problems);
    this.importReader = new ImportReader(declaration, annotation, elements, others, problems);
    this.used = importReader.used();
    TypeReader types = new TypeReader(declaration, used);
    this.fields = new FieldReader(types, constraints, docs, compiled, problems);
    this.endpointReader = new EndpointReader(types, fields, docs, problems);
    this.marks = new ObjectMarkReader(problems);
    this.eventTypes = new EventTypeReader(problems);
    this.placement = new Placement(problems);
    this.packageName = packageName();
    boolean closed = Mirrors.get(annotation, "closed", Boolean.class, false);
    this.shapes = new ShapeReader(declaration, used, packageName, closed, docs, compiled, problems);
  }

  /**
   * Reads the contract that {@code declaration} is.
   *
   * @param declaration a type with {@code @EventContract}
   * @param others where those that it takes types from are found if they come from class files
   * @return the contract as far as it could be read; null where the declaration can't be one at all
   */
  public static @Nullable Contract read(
      TypeElement declaration, Elements elements, OtherContracts others, Problems problems) {
    AnnotationMirror annotation = Mirrors.find(declaration, EventContract.class).orElseThrow();
    return new ContractReader(declaration, annotation, elements, others, problems).read(true);
  }

  /** The same for a contract that another one takes types from: without the types that it takes itself. */
  static @Nullable Contract readAlone(
      TypeElement declaration, Elements elements, OtherContracts others, Problems problems) {
    AnnotationMirror annotation = Mirrors.find(declaration, EventContract.class).orElseThrow();
    return new ContractReader(declaration, annotation, elements, others, problems).read(false);
  }

  private @Nullable Contract read(boolean withImports) {
    if (!hasContractShape()) {
      return null;
    }
    for (Element member : declaration.getEnclosedElements()) {
      if (member instanceof TypeElement type) {
        readDeclaration(type);
      } else if (RuleReader.isHelper(member)) {
        fields.refuseMeaning(member);
      } else {
        problem(
            member,
            ProblemId.CONTRACT_SHAPE,
            member.getSimpleName() + " has no place here: a contract holds nested declarations, and constants and private or"
                + " static methods that their rules share");
      }
    }
    eventTypes.checkAggregates(read);
    List<ObjectType> declared = shapes.completed(read);
    List<Import> imports = withImports ? importReader.read(used, declared, groups, ownNames()) : List.of();
    List<ObjectType> all = withImports ? WithoutMissing.of(declared, ownNames(), imports) : declared;
    List<ObjectType> objects = all.stream().filter(object -> object.kind() == Kind.OBJECT).toList();
    ObjectType envelope =
        all.stream().filter(object -> object.kind() == Kind.ENVELOPE).findFirst().orElse(null);
    List<ObjectType> payloads = all.stream().filter(object -> object.kind() == Kind.PAYLOAD).toList();
    marks.checkOutcomes(objects, enums.values());
    new CategoryReader(problems).check(enums);
    return new Contract(
        declaration.getQualifiedName().toString(),
        packageName,
        title(),
        version(),
        docs.of(declaration),
        Mirrors.strings(annotation, "documents"),
        Mirrors.string(annotation, "fixtures"),
        envelope,
        payloads,
        withImports ? Contract.resolved(objects, payloads, envelope, imports) : objects,
        List.copyOf(enums.values()),
        new LaneMappingReader(enums, docs, problems).read(mappings),
        named,
        endpoints,
        new AuthenticationReader(declaration, endpoints, objects, docs, problems).read(authentications),
        withImports ? WithoutMissing.ofGroups(groups, ownNames(), imports) : groups,
        imports,
        SourcePosition.of(declaration));
  }

  private Set<String> ownNames() {
    return Stream.of(
            read.values().stream().map(ObjectType::name),
            enums.values().stream().map(EnumType::name),
            named.stream().map(NamedConstraint::name),
            groups.stream().map(FieldGroup::name))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  private boolean hasContractShape() {
    String wrong = null;
    if (declaration.getKind() != ElementKind.INTERFACE) {
      wrong = "is no interface";
    } else if (declaration.getNestingKind() != NestingKind.TOP_LEVEL) {
      wrong = "is nested in another type, and would not always be compiled whole";
    } else if (!declaration.getTypeParameters().isEmpty()) {
      wrong = "has type parameters";
    } else if (!declaration.getInterfaces().isEmpty()) {
      wrong = "extends another interface";
    }
    if (wrong != null) {
      problem(
          declaration,
          ProblemId.CONTRACT_SHAPE,
          declaration.getSimpleName() + " " + wrong + ": an @EventContract is a plain interface at the top level of its file");
    }
    return wrong == null;
  }

  private String title() {
    String title = Mirrors.string(annotation, "title").strip();
    if (title.isEmpty()) {
      problems.add(at("title"), ProblemId.CONTRACT_TITLE, "The contract needs a title: title = \"…\"");
    }
    return title;
  }

  private String version() {
    String version = Mirrors.string(annotation, "version");
    if (!Formats.isSemver(version)) {
      problems.add(
          at("version"),
          ProblemId.CONTRACT_VERSION,
          "The contract's version has to be a semantic version such as 1.0.0, not \"" + version + "\"");
    }
    return version;
  }

  private String packageName() {
    String own = elements.getPackageOf(declaration).getQualifiedName().toString();
    String given = Mirrors.string(annotation, "packageName");
    if (!given.isEmpty() && !SourceVersion.isName(given)) {
      problems.add(
          at("packageName"), ProblemId.PACKAGE_NAME, "\"" + given + "\" is no name of a package: write one like " + own);
      return own;
    }
    return given.isEmpty() ? own : given;
  }

  /** What kind of object a nested type declares; empty if it declares none. */
  static Optional<Kind> kind(TypeElement type) {
    List<Class<?>> marks = marks(type);
    boolean declares = type.getKind() == ElementKind.INTERFACE && marks.size() == 1 && !isBuilder(type);
    return declares ? Optional.ofNullable(KINDS.get(marks.get(0))) : Optional.empty();
  }

  /** Whether a nested type declares an enum. */
  static boolean isEnum(TypeElement type) {
    return type.getKind() == ElementKind.ENUM && marks(type).isEmpty();
  }

  /** A type can't have the name of the one that it is nested in (JLS 8.1). */
  private static boolean isBuilder(TypeElement type) {
    return type.getSimpleName().contentEquals("Builder");
  }

  private void readDeclaration(TypeElement type) {
    fields.refuseForeignAnnotations(type, List.of());
    placement.check(type);
    if (type.getKind() != ElementKind.ANNOTATION_TYPE) {
      fields.refuseConstraints(type);
    }
    boolean marked = !marks(type).isEmpty();
    Optional<Kind> kind = kind(type);
    if (isEnum(type)) {
      enums.put(type, new EnumReader(fields, docs, problems).read(type));
    } else if (type.getKind() == ElementKind.ANNOTATION_TYPE && !marked) {
      readAnnotation(type);
    } else if (kind.isPresent()) {
      readObject(type, kind.get());
    } else if (type.getKind() == ElementKind.INTERFACE && marks(type).equals(List.of(dev.driftless.FieldGroup.class))) {
      readGroup(type);
    } else if (isOnly(type, dev.driftless.Endpoint.class)) {
      refuseOutsideMembers(type, "say everything in it");
      endpoints.add(endpointReader.read(type));
    } else if (isOnly(type, dev.driftless.Authentication.class)) {
      refuseOutsideMembers(type, "say everything in its annotation");
      authentications.add(type);
    } else if (marked && isBuilder(type)) {
      problem(
          type,
          ProblemId.NAME_TAKEN,
          "No record can be called Builder, as its nested builder is: rename the declaration");
    } else {
      problem(
          type,
          ProblemId.UNKNOWN_DECLARATION,
          type.getSimpleName()
              + " declares nothing: a contract holds interfaces with just one of @Envelope, @EventType, @ObjectType,"
              + " @FieldGroup, @Endpoint and @Authentication, enums, and annotations that carry constraints or @LaneMapping");
    }
  }

  private static List<Class<?>> marks(TypeElement type) {
    return MARKS.stream().filter(mark -> Mirrors.has(type, mark)).toList();
  }

  private static boolean isOnly(TypeElement type, Class<?> mark) {
    return type.getKind() == ElementKind.INTERFACE && marks(type).equals(List.of(mark));
  }

  private void readAnnotation(TypeElement type) {
    if (Mirrors.has(type, dev.driftless.LaneMapping.class)) {
      mappings.add(type);
    } else if (ConstraintReader.isConstraint(type)) {
      constraints.checkKept(type);
      named.add(new NamedConstraint(type.getSimpleName().toString(), docs.of(type)));
    } else {
      problem(
          type,
          ProblemId.UNKNOWN_DECLARATION,
          "@" + type.getSimpleName() + " carries neither constraints nor @LaneMapping: add one, or remove it");
    }
  }

  private void readObject(TypeElement type, Kind kind) {
    shapes.checkParents(type);
    ObjectType bare =
        new ObjectType(
            kind,
            type.getSimpleName().toString(),
            docs.of(type),
            fields.read(type, kind),
            SourcePosition.of(type));
    ObjectType marked = shapes.shaped(type, marks.marked(type, bare));
    if (kind == Kind.ENVELOPE) {
      read.values().stream()
          .filter(other -> other.kind() == Kind.ENVELOPE)
          .findFirst()
          .ifPresent(
              other ->
                  problem(
                      type,
                      ProblemId.ENVELOPE_COUNT,
                      "A contract has one @Envelope, and " + other.name() + " is it already: remove one of the two"));
    }
    read.put(type, kind == Kind.PAYLOAD ? eventTypes.marked(type, marked) : marked);
  }

  private void readGroup(TypeElement type) {
    shapes.checkParents(type);
    List<Field> common = fields.read(type, Kind.OBJECT);
    shapes.checkAcross(type, common);
    groups.add(
        new FieldGroup(
            type.getSimpleName().toString(),
            docs.of(type),
            Parents.of(type).stream().map(parent -> parent.getSimpleName().toString()).toList(),
            common,
            LifecycleReader.read(type, problems),
            SourcePosition.of(type)));
  }

  private void refuseOutsideMembers(TypeElement type, String instead) {
    if (!type.getTypeParameters().isEmpty() || !type.getInterfaces().isEmpty()) {
      problem(
          type,
          ProblemId.DECLARATION_SHAPE,
          type.getSimpleName() + " has type parameters or extends another interface: " + instead);
    }
  }

  private SourcePosition at(String member) {
    return Mirrors.position(declaration, annotation, member);
  }

  private void problem(Element element, ProblemId id, String message) {
    problems.add(SourcePosition.of(element), id, message);
  }
}
