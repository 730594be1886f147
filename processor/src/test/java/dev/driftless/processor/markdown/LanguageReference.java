package dev.driftless.processor.markdown;

import dev.driftless.AbsoluteUri;
import dev.driftless.Aggregate;
import dev.driftless.AggregateId;
import dev.driftless.AggregateType;
import dev.driftless.Alias;
import dev.driftless.Authentication;
import dev.driftless.Category;
import dev.driftless.Closed;
import dev.driftless.Conditions;
import dev.driftless.Const;
import dev.driftless.Default;
import dev.driftless.Endpoint;
import dev.driftless.Envelope;
import dev.driftless.ErrorCategories;
import dev.driftless.EventContract;
import dev.driftless.EventId;
import dev.driftless.EventType;
import dev.driftless.EventTypeName;
import dev.driftless.Example;
import dev.driftless.FieldGroup;
import dev.driftless.Finite;
import dev.driftless.Header;
import dev.driftless.IntegerValue;
import dev.driftless.IsoDuration;
import dev.driftless.ItemResult;
import dev.driftless.Kinds;
import dev.driftless.LaneMapping;
import dev.driftless.ObjectType;
import dev.driftless.OneOf;
import dev.driftless.Open;
import dev.driftless.OpenEnum;
import dev.driftless.Optional;
import dev.driftless.Outcome;
import dev.driftless.PayloadBody;
import dev.driftless.ProducerAction;
import dev.driftless.Request;
import dev.driftless.Response;
import dev.driftless.Rfc3339;
import dev.driftless.Satisfies;
import dev.driftless.Semver;
import dev.driftless.Sha1;
import dev.driftless.Sha256;
import dev.driftless.Since;
import dev.driftless.StoredDocument;
import dev.driftless.Ulid;
import dev.driftless.Union;
import dev.driftless.UniqueItems;
import dev.driftless.Unmapped;
import dev.driftless.Uuid;
import dev.driftless.WellFormed;
import dev.driftless.processor.markdown.DeclaredAnnotations.Declaration;
import dev.driftless.runtime.ViolationCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated sections of the reference of the language. */
final class LanguageReference {
  private static final String CONTENTS = "contents";

  /** Every annotation stands in one of these tables. */
  private static final Map<String, List<Class<? extends Annotation>>> TABLES = tables();

  private final DeclaredAnnotations declared = DeclaredAnnotations.read();
  private final AnnotationTables tables = new AnnotationTables(declared);
  private final List<String> jakarta = ofJakarta();
  private final ConstraintTable constraints =
      new ConstraintTable(
          Stream.concat(
                  jakarta.stream(),
                  Stream.of("own-constraints", "predicates")
                      .flatMap(table -> TABLES.get(table).stream())
                      .map(Class::getCanonicalName))
              .toList());

  private static Map<String, List<Class<? extends Annotation>>> tables() {
    Map<String, List<Class<? extends Annotation>>> tables = new LinkedHashMap<>();
    tables.put("contract", List.of(EventContract.class));
    tables.put(
        "events",
        List.of(
            Envelope.class, EventTypeName.class, PayloadBody.class, EventId.class, AggregateType.class,
            AggregateId.class, EventType.class, Aggregate.class));
    tables.put("objects", List.of(ObjectType.class, Closed.class, Open.class));
    tables.put("fields", List.of(Optional.class, Const.class, Default.class, Example.class));
    tables.put("enums", List.of(OpenEnum.class, IntegerValue.class));
    tables.put("lanes", List.of(LaneMapping.class, Alias.class, Unmapped.class));
    tables.put(
        "own-constraints",
        List.of(
            Ulid.class, Uuid.class, Semver.class, Sha1.class, Sha256.class, IsoDuration.class, AbsoluteUri.class,
            UniqueItems.class, OneOf.class, Kinds.class));
    tables.put("implied-constraints", List.of(WellFormed.class, Finite.class, Rfc3339.class));
    tables.put("predicates", List.of(Satisfies.class));
    tables.put("unions", List.of(Union.class));
    tables.put("groups", List.of(FieldGroup.class));
    tables.put("conditions", List.of(Conditions.class, Conditions.If.class, Conditions.Fields.class));
    tables.put("lifecycle", List.of(Since.class));
    tables.put(
        "endpoints",
        List.of(
            Endpoint.class, Header.class, Request.class, Response.class, ProducerAction.class, ItemResult.class,
            Outcome.class));
    tables.put("authentication", List.of(Authentication.class, StoredDocument.class));
    tables.put("error-categories", List.of(ErrorCategories.class, Category.class));
    return tables;
  }

  /** The annotations in Jakarta Validation's own package of constraints, and the one beside it. */
  private static List<String> ofJakarta() {
    String directory = NotNull.class.getPackageName().replace('.', '/') + "/";
    try (JarFile jar = new JarFile(NotNull.class.getProtectionDomain().getCodeSource().getLocation().getPath())) {
      return Stream.concat(
              jar.stream()
                  .map(JarEntry::getName)
                  .filter(name -> name.startsWith(directory) && name.endsWith(".class") && !name.contains("$"))
                  .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                  .filter(name -> !name.endsWith("-info"))
                  .sorted(),
              Stream.of(Valid.class.getCanonicalName()))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The sections that the page has to have. */
  static List<String> sections() {
    return Stream.concat(
            Stream.of(CONTENTS, "scalars", "numbers", "other-types", "constraints", "formats", "violations"),
            TABLES.keySet().stream())
        .toList();
  }

  /** The annotations of the module, as they are called on the page. */
  List<String> annotations() {
    return declared.annotations().stream().map(Declaration::name).toList();
  }

  /** The names of the constraints of Jakarta Validation, carried or not. */
  List<String> jakarta() {
    return jakarta.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).toList();
  }

  /** The text of a section. */
  String text(String section, List<Heading> headings) {
    return switch (section) {
      case CONTENTS -> Contents.of(headings);
      case "scalars" -> TypeTables.scalars(constraints.model());
      case "numbers" -> TypeTables.numbers(constraints.model());
      case "other-types" -> TypeTables.instead();
      case "constraints" -> constraints.text();
      case "formats" -> FormatList.of(constraints);
      case "violations" -> violations();
      default -> tables.of(TABLES.get(section).stream().map(this::declared).toList());
    };
  }

  private Declaration declared(Class<? extends Annotation> annotation) {
    return declared.get(annotation.getCanonicalName().substring(annotation.getPackageName().length() + 1));
  }

  private Declaration codes() {
    return declared.get(DeclaredAnnotations.RUNTIME + ViolationCode.class.getSimpleName());
  }

  private String violations() {
    MarkdownTable table = new MarkdownTable("Code", "Meaning");
    codes().members().forEach(code -> table.row(Markdown.code(code.name()), tables.text(code.doc())));
    return table.toString();
  }

  /** The annotations that are in no table, or in several. */
  List<String> misplaced() {
    Map<String, Long> counts =
        TABLES.values().stream()
            .flatMap(List::stream)
            .map(this::declared)
            .collect(Collectors.groupingBy(Declaration::name, Collectors.counting()));
    return annotations().stream().filter(name -> counts.getOrDefault(name, 0L) != 1).toList();
  }

  /** What has no doc comment in the sources. */
  List<String> undocumented() {
    return Stream.concat(declared.annotations().stream(), Stream.of(codes()))
        .flatMap(
            type ->
                Stream.concat(
                    Stream.of(type).filter(one -> one.doc().isBlank()).map(Declaration::name),
                    type.members().stream()
                        .filter(member -> member.doc().isBlank())
                        .map(member -> type.name() + "." + member.name())))
        .toList();
  }
}
