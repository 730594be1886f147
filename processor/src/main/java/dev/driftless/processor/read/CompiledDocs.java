package dev.driftless.processor.read;

import dev.driftless.EventContract;
import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.EnumType;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.FieldGroup;
import dev.driftless.processor.model.ObjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Doc comments of contracts that come from class files, which have none: those that their contract.json keeps. */
final class CompiledDocs {
  private final OtherContracts others;
  private final Map<String, Map<String, String>> byContract = new HashMap<>();

  CompiledDocs(OtherContracts others) {
    this.others = others;
  }

  /** The comment of a declaration, field, rule or constant; empty if there is none, or if it can't be found. */
  String of(Element element) {
    StringBuilder path = new StringBuilder();
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (Mirrors.has(at, EventContract.class)) {
        String contract = ((TypeElement) at).getQualifiedName().toString();
        return byContract.computeIfAbsent(contract, this::read).getOrDefault(path.toString(), "");
      }
      path.insert(0, "." + at.getSimpleName());
    }
    return "";
  }

  private Map<String, String> read(String contract) {
    return others.compiled(contract).map(CompiledDocs::docs).orElse(Map.of());
  }

  /** The comments by the simple names on the way from the contract to what they stand at. */
  private static Map<String, String> docs(Contract contract) {
    Map<String, String> docs = new HashMap<>();
    docs.put("", contract.doc());
    for (FieldGroup group : contract.groups()) {
      docs.put("." + group.name(), group.doc());
      addFields(group.name(), group.fields(), docs);
    }
    for (ObjectType object : contract.allObjects()) {
      docs.put("." + object.name(), object.doc());
      addFields(object.name(), object.fields(), docs);
      object.shape().rules().forEach(rule -> docs.put(path(object.name(), rule.method()), rule.doc()));
    }
    for (EnumType type : contract.enums()) {
      docs.put("." + type.name(), type.doc());
      type.constants().forEach(constant -> docs.put(path(type.name(), constant.name()), constant.doc()));
    }
    contract.constraints().forEach(constraint -> docs.put("." + constraint.name(), constraint.doc()));
    addRulesOfGroups(contract, docs);
    return docs;
  }

  private static void addFields(String owner, List<Field> fields, Map<String, String> docs) {
    fields.forEach(field -> docs.put(path(owner, field.name()), field.doc()));
  }

  /** A rule of a group is kept with the objects that extend it. */
  private static void addRulesOfGroups(Contract contract, Map<String, String> docs) {
    Map<String, List<String>> extended = new HashMap<>();
    contract.groups().forEach(group -> extended.put(group.name(), group.groups()));
    for (ObjectType object : contract.allObjects()) {
      object
          .shape()
          .rules()
          .forEach(
              rule ->
                  object.shape().parents().forEach(group -> add(group, rule.method(), rule.doc(), extended, docs)));
    }
  }

  private static void add(
      String group, String rule, String doc, Map<String, List<String>> extended, Map<String, String> docs) {
    docs.putIfAbsent(path(group, rule), doc);
    extended.getOrDefault(group, List.of()).forEach(parent -> add(parent, rule, doc, extended, docs));
  }

  private static String path(String owner, String member) {
    return "." + owner + "." + member;
  }
}
