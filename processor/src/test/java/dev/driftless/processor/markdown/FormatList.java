package dev.driftless.processor.markdown;

import dev.driftless.processor.model.Contract;
import dev.driftless.processor.model.Field;
import dev.driftless.processor.model.Format;
import dev.driftless.processor.model.ObjectType;
import dev.driftless.processor.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The formats in the words of a contract's document, each with what declares it. */
final class FormatList {
  private FormatList() {}

  static String of(ConstraintTable constraints) {
    List<String> formats = new ArrayList<>();
    for (Scalar scalar : Scalar.values()) {
      if (scalar.isText()) {
        String name = TypeTables.name(scalar);
        formats.add(text(plain(constraints.model(), scalar)) + " The type " + name + " declares it.");
      }
    }
    for (Format format : Format.values()) {
      Map.Entry<String, Field> declaring = constraints.declaring(format);
      formats.add(text(declaring.getValue()) + " " + Markdown.code("@" + declaring.getKey()) + " declares it.");
    }
    return "- " + String.join("\n- ", formats);
  }

  /** A field of the type without constraints. */
  static Field plain(Contract contract, Scalar scalar) {
    return contract.objects().stream()
        .flatMap(object -> object.fields().stream())
        .filter(field -> field.type() == scalar && field.constraints().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** What the document of a contract says in which nothing has a format but this field. */
  private static String text(Field field) {
    ObjectType object = new ObjectType(ObjectType.Kind.OBJECT, "Holder", "", List.of(field), null, Declared.AT);
    Contract contract =
        new Contract(
            "example.Holding", "example", "Holding", "1.0.0", "", List.of(), null, List.of(), List.of(object),
            List.of(), List.of(), List.of(), Declared.AT);
    String section = FormatRules.of(new ValueKinds(contract), "");
    return section.substring(section.lastIndexOf("\n- ") + 3); // Before it may stand the format that it narrows.
  }
}
