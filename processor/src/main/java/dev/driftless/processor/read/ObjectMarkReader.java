package dev.driftless.processor.read;

import dev.driftless.Outcome;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.ItemResult;
import dev.driftless.processor.model.ObjectType.StoredDocument;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.EnumRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what an {@code @ObjectType} is beyond its fields: the result of a batch's event, a document in a file. */
final class ObjectMarkReader {
  private static final String HOME = "~/";

  /** A name in a directory, which is neither the directory itself nor the one above it. */
  private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^\\\\\\p{Cntrl}\\p{Cs}]+");

  private static final Pattern PERMISSIONS = Pattern.compile("0[0-7]{3}");

  private final Problems problems;

  /** Whether an {@code @ItemResult} couldn't be read, so that it isn't known which enum is a status. */
  private boolean statusesAreUnknown;

  ObjectMarkReader(Problems problems) {
    this.problems = problems;
  }

  /** The object with its marks; one that is wrong is a problem and left out. */
  ObjectType marked(TypeElement declaration, ObjectType object) {
    return object.with(itemResult(declaration, object), storedDocument(declaration, object));
  }

  private @Nullable ItemResult itemResult(TypeElement declaration, ObjectType object) {
    Optional<AnnotationMirror> mirror = Mirrors.find(declaration, dev.driftless.ItemResult.class);
    if (mirror.isEmpty() || object.kind() != ObjectType.Kind.OBJECT) {
      refuse(declaration, mirror);
      return null;
    }
    String id = Mirrors.string(mirror.get(), "id");
    String status = Mirrors.string(mirror.get(), "status");
    String reason = Mirrors.string(mirror.get(), "reason");
    int before = problems.size();
    if (object.field(id).filter(field -> isText(field.type()) && !field.mayBeNull()).isEmpty()) {
      itemResult(declaration, mirror.get(), "id", "id names an accessor of a required String or UUID: \"" + id + "\" is none");
    }
    if (!status.isEmpty() && object.field(status).filter(field -> isStatus(field)).isEmpty()) {
      itemResult(
          declaration, mirror.get(), "status", "status names an accessor of a required enum: \"" + status + "\" is none");
    }
    if (object.field(reason).filter(field -> field.type() == Scalar.STRING).isEmpty()) {
      itemResult(declaration, mirror.get(), "reason", "reason names an accessor of a String: \"" + reason + "\" is none");
    }
    statusesAreUnknown |= problems.size() > before;
    return problems.size() > before ? null : new ItemResult(id, status.isEmpty() ? null : status, reason);
  }

  private static boolean isText(ValueType type) {
    return type == Scalar.STRING || type == Scalar.UUID;
  }

  private static boolean isStatus(Field field) {
    return field.type() instanceof EnumRef && !field.mayBeNull();
  }

  private void itemResult(TypeElement declaration, AnnotationMirror mirror, String member, String message) {
    problems.add(Mirrors.position(declaration, mirror, member), ProblemId.ITEM_RESULT, message);
  }

  private @Nullable StoredDocument storedDocument(TypeElement declaration, ObjectType object) {
    Optional<AnnotationMirror> mirror = Mirrors.find(declaration, dev.driftless.StoredDocument.class);
    if (mirror.isEmpty() || object.kind() != ObjectType.Kind.OBJECT) {
      refuse(declaration, mirror);
      return null;
    }
    StoredDocument stored =
        new StoredDocument(
            Mirrors.string(mirror.get(), "location"),
            Mirrors.string(mirror.get(), "permissions"),
            Mirrors.string(mirror.get(), "lock"));
    int before = problems.size();
    checkPath(declaration, mirror.get(), "location", stored.location());
    if (!stored.lock().isEmpty()) {
      checkPath(declaration, mirror.get(), "lock", stored.lock());
    }
    if (!PERMISSIONS.matcher(stored.permissions()).matches()) {
      problems.add(
          Mirrors.position(declaration, mirror.get(), "permissions"),
          ProblemId.STORED_DOCUMENT,
          "Permissions are four octal digits such as 0600, not \"" + stored.permissions() + "\"");
    }
    return problems.size() > before ? null : stored;
  }

  private void checkPath(TypeElement declaration, AnnotationMirror mirror, String member, String path) {
    boolean isPath =
        path.startsWith(HOME)
            && Stream.of(path.substring(HOME.length()).split("/", -1)).allMatch(name -> NAME.matcher(name).matches());
    if (!isPath) {
      problems.add(
          Mirrors.position(declaration, mirror, member),
          ProblemId.STORED_DOCUMENT,
          member + " is a path from the user's home directory on, such as ~/.tool/credentials, without . and ..: \"" + path
              + "\" is none");
    }
  }

  private void refuse(TypeElement declaration, Optional<AnnotationMirror> mirror) {
    mirror.ifPresent(
        given ->
            problems.add(
                SourcePosition.of(declaration, given),
                ProblemId.MISPLACED_ANNOTATION,
                "@" + Mirrors.typeOf(given).getSimpleName() + " stands on an @ObjectType only: remove it from "
                    + declaration.getSimpleName()));
  }

  /** A status says of each event what became of it, so each of its constants has to, and no other can. */
  void checkOutcomes(Collection<ObjectType> objects, Collection<EnumType> enums) {
    Set<String> statuses = new HashSet<>();
    for (ObjectType object : objects) {
      ItemResult result = object.itemResult();
      if (result == null || result.status() == null) {
        continue;
      }
      EnumRef status = (EnumRef) object.field(result.status()).orElseThrow().type();
      statuses.add(status.name());
      enums.stream()
          .filter(type -> type.name().equals(status.name()))
          .flatMap(type -> type.constants().stream())
          .filter(constant -> constant.outcome() == null)
          .forEach(
              constant ->
                  problems.add(
                      constant.position(),
                      ProblemId.ITEM_RESULT,
                      constant.name() + " is a status of " + object.name()
                          + " and has to say what became of the event: add @Outcome(…)"));
    }
    if (!statusesAreUnknown) {
      enums.stream()
          .filter(type -> !statuses.contains(type.name()))
          .flatMap(type -> type.constants().stream())
          .forEach(this::refuseOutcome);
    }
  }

  private void refuseOutcome(EnumType.Constant constant) {
    Element element = ((SourcePosition) constant.position()).element();
    Mirrors.find(element, Outcome.class)
        .ifPresent(
            mirror ->
                problems.add(
                    SourcePosition.of(element, mirror),
                    ProblemId.MISPLACED_ANNOTATION,
                    "@Outcome stands on constants of an enum that is the status of an @ItemResult only: remove it"
                        + " here"));
  }
}
