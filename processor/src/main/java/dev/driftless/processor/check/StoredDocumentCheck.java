package dev.driftless.processor.check;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ObjectType.StoredDocument;
import dev.driftless.processor.model.ValueType;
import dev.driftless.processor.model.ValueType.ListOf;
import dev.driftless.processor.model.ValueType.ListOrText;
import dev.driftless.processor.model.ValueType.MapOf;
import dev.driftless.processor.model.ValueType.ObjectRef;
import dev.driftless.processor.model.ValueType.Scalar;
import dev.driftless.processor.problem.ProblemId;
import dev.driftless.processor.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stored documents lie in files of their own, and hold nothing that TOML can't. */
final class StoredDocumentCheck {
  private final Contract contract;
  private final Problems problems;
  private final Set<Field> seen = new HashSet<>();

  private StoredDocumentCheck(Contract contract, Problems problems) {
    this.contract = contract;
    this.problems = problems;
  }

  static void check(Contract contract, Problems problems) {
    StoredDocumentCheck check = new StoredDocumentCheck(contract, problems);
    check.checkFiles();
    for (ObjectType document : contract.storedDocuments()) {
      if (document.isUnion()) {
        check.problem(document, document.name() + " is a union, and a document is of one type: store one of its variants");
      } else {
        check.checkFields(document, document);
      }
    }
  }

  /** A lock may guard several documents, but is none. */
  private void checkFiles() {
    Map<String, String> files = new HashMap<>();
    for (ObjectType document : contract.storedDocuments()) {
      String other = files.putIfAbsent(document.stored().location(), document.name());
      if (other != null) {
        problem(document, document.name() + " and " + other + " lie in the same file: give one another location");
      }
    }
    for (ObjectType document : contract.storedDocuments()) {
      StoredDocument stored = document.stored();
      if (files.containsKey(stored.lock())) {
        problem(
            document,
            "The lock of " + document.name() + " is the file of " + files.get(stored.lock())
                + ", which is replaced while the lock is held: give it another path");
      }
    }
  }

  private void problem(ObjectType document, String message) {
    problems.add(document.position(), ProblemId.STORED_DOCUMENT, message);
  }

  private void checkFields(ObjectType document, ObjectType holder) {
    for (Field field : holder.fields()) {
      if (seen.add(field)) {
        String wrong = wrong(field);
        if (wrong != null) {
          problems.add(
              field.position(),
              ProblemId.STORED_DOCUMENT,
              "'" + field.wireName() + "' can't be stored with " + document.name() + ", in TOML: " + wrong);
        }
        inner(field).forEach(object -> checkFields(document, object));
      }
    }
  }

  private @Nullable String wrong(Field field) {
    if (field.nullable()) {
      return "there is no null; " + (field.optional() ? "remove @Nullable" : "make it @Optional, not @Nullable");
    }
    ValueType type = field.type();
    while (type instanceof ListOf list) {
      if (list.nullableItems()) {
        return "there is no null; remove @Nullable from the items";
      }
      type = list.item();
    }
    if (type instanceof ListOrText) {
      return "what is either a list or a text has no type there; make it a List";
    }
    if (type instanceof MapOf || type == Scalar.ANY || type == Scalar.TEXT_OR_INTEGER) {
      return "a table has the keys that are declared, and a value is of one kind; declare an @ObjectType for it";
    }
    if (type instanceof ObjectRef object && isUnion(object.name())) {
      return "a table is of one type; take one of the variants of " + object.name();
    }
    if (type instanceof ObjectRef object && contract.object(object.name()).kind() == ObjectType.Kind.PAYLOAD) {
      return "it is the payload of events; keep what is needed of it in an @ObjectType";
    }
    boolean event = contract.envelope() != null && type.equals(new ObjectRef(contract.envelope().name()));
    return event ? "an event may hold nulls; keep what is needed of it in an @ObjectType" : null;
  }

  private boolean isUnion(String name) {
    return contract.objects().stream().anyMatch(object -> object.name().equals(name) && object.isUnion());
  }

  private List<ObjectType> inner(Field field) {
    return contract.objects().stream()
        .filter(object -> field.type().objectName().filter(object.name()::equals).isPresent())
        .toList();
  }
}
