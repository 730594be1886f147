package dev.driftless.processor.differential;

import dev.driftless.processor.differential.Declared.Field;
import dev.driftless.processor.differential.Declared.Group;
import dev.driftless.processor.differential.Declared.Kind;
import dev.driftless.processor.differential.Declared.Named;
import dev.driftless.processor.differential.Declared.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the source of random contracts that the processor takes, out of the whole language as far as it is about
 * values: the same for one seed. What would be refused is not made: bounds are chosen around a value that keeps them
 * all, which then also is the example.
 */
final class RandomContracts {
  private static final String IMPORTS =
      """
      import com.fasterxml.jackson.annotation.JsonAlias;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import dev.driftless.*;
      import dev.driftless.Conditions.*;
      import dev.driftless.processor.differential.Predicates;
      import dev.driftless.runtime.Json;
      import dev.driftless.runtime.ListOrText;
      import dev.driftless.runtime.TextOrInteger;
      import jakarta.validation.Valid;
      import jakarta.validation.constraints.*;
      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;
      import java.math.BigDecimal;
      import java.net.URI;
      import java.time.*;
      import java.util.List;
      import java.util.Map;
      import java.util.UUID;
      import org.jspecify.annotations.Nullable;
      """;

  private final Choices choices;
  private final Map<String, RandomRules.Meaning> meanings;
  private final List<Declared.Enumeration> enums = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Type> objects = new ArrayList<>();
  private final List<String> planned = new ArrayList<>();
  private final RandomFields fields;
  private final RandomObjects writer;
  private final StringBuilder out = new StringBuilder();

  private RandomContracts(Choices choices, Map<String, RandomRules.Meaning> meanings) {
    this.choices = choices;
    this.meanings = meanings;
    RandomScalarTypes scalars = new RandomScalarTypes(choices, enums, named);
    this.fields = new RandomFields(choices, new RandomTypes(choices, scalars, objects, planned));
    RandomRules rules = new RandomRules(choices, enums, objects, meanings);
    this.writer = new RandomObjects(choices, fields, rules, groups, objects, out);
  }

  /** The contract of a seed. */
  static RandomContract of(long seed) {
    Choices choices = new Choices(seed);
    Map<String, RandomRules.Meaning> meanings = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    RandomContracts contract = new RandomContracts(choices, meanings);
    String uses = "";
    if (choices.oneIn(4)) {
      RandomContracts shared = new RandomContracts(choices, meanings);
      sources.put("SharedContract", shared.shared());
      contract.take(shared);
      uses = ", uses = SharedContract.class";
    }
    sources.put("RandomContract", contract.whole(uses));
    return new RandomContract(seed, sources, meanings);
  }

  private void take(RandomContracts shared) {
    enums.addAll(shared.enums);
    named.addAll(shared.named);
    groups.addAll(shared.groups);
    objects.addAll(shared.objects);
  }

  private String shared() {
    declareTypes();
    String closed = choices.oneIn(4) ? ", closed = true" : "";
    return "package differential.shared;\n\n" + IMPORTS + "\n@EventContract(title = \"Shared\", version = \"1.3.0\""
        + closed + ")\npublic interface SharedContract {\n" + out + "}\n";
  }

  private String whole(String uses) {
    declareTypes();
    for (int i = choices.between(2, 3); i > 0; i--) {
      payload();
    }
    envelope();
    String imports = "import differential.shared.SharedContract;\nimport differential.shared.SharedContract.*;\n";
    // Other than its own, what it takes and is deprecated would be warned of.
    String silent = "@SuppressWarnings({\"deprecation\", \"removal\"})\n";
    String closed = choices.oneIn(4) ? ", closed = true" : "";
    boolean elsewhere = choices.oneIn(5);
    if (elsewhere) {
      closed += ", packageName = \"differential.elsewhere\"";
    }
    return "package differential;\n\n" + IMPORTS + (uses.isEmpty() ? "" : imports)
        + "\n@EventContract(title = \"Random\", version = \"2.1.0\"" + closed + uses + ")\n"
        + (uses.isEmpty() ? "" : silent) + (elsewhere ? "public " : "") + "interface RandomContract {\n" + out + "}\n";
  }

  private void declareTypes() {
    for (int i = choices.upTo(3); i > 0; i--) {
      enumeration();
    }
    for (int i = choices.upTo(2); i > 0; i--) {
      named();
    }
    for (int i = choices.upTo(2); i > 0; i--) {
      writer.group(choices.name("Group"));
    }
    List<String> names = Stream.generate(() -> choices.name("Object")).limit(choices.between(1, 4)).toList();
    planned.addAll(names);
    for (String name : names) {
      if (choices.oneIn(3)) {
        writer.union(name, "@ObjectType", List.of());
      } else {
        writer.object(name);
      }
    }
  }

  // Enums and named constraints

  private void enumeration() {
    String name = choices.name("Enum");
    boolean integers = choices.oneIn(3);
    boolean open = !integers && choices.oneIn(3);
    List<Declared.Constant> constants = new ArrayList<>();
    List<String> code = new ArrayList<>();
    for (int i = choices.between(1, 4); i > 0; i--) {
      String constant = choices.name(choices.oneIn(4) ? "lower_" : "CONSTANT_");
      String wireName = constant.toLowerCase(Locale.ROOT);
      String annotation = choices.oneIn(8) ? "@Deprecated " : choices.oneIn(8) ? "@Since(\"1.0.0\") " : "";
      if (integers) {
        int value = choices.of(List.of(-1, 0, 1000, Integer.MIN_VALUE)) + i;
        wireName = String.valueOf(value);
        annotation += "@IntegerValue(" + value + ") ";
      } else if (choices.oneIn(3)) {
        wireName = choices.oddName();
        annotation += "@JsonProperty(" + Choices.quoted(wireName) + ") ";
      }
      String taken = wireName;
      if (constants.stream().noneMatch(other -> other.wireName().equals(taken))) {
        constants.add(new Declared.Constant(constant, wireName));
        code.add(annotation + constant);
      }
    }
    enums.add(new Declared.Enumeration(name, open, integers, constants));
    out.append("  ").append(open ? "@OpenEnum " : "").append("enum ").append(name).append(" {\n    ")
        .append(String.join(",\n    ", code)).append("\n  }\n\n");
  }

  private void named() {
    List<String> code = new ArrayList<>();
    RandomScalarTypes scalars = new RandomScalarTypes(choices, enums, named);
    String name = choices.name("Named");
    Named constraint = choices.oneIn(3) ? scalars.namedInteger(name, code) : scalars.namedText(name, code);
    named.add(constraint);
    String carried = choices.oneIn(2) ? "" : "/** Carries others. */ ";
    out.append("  ").append(carried).append(String.join(" ", code))
        .append(" @Target({ElementType.METHOD, ElementType.TYPE_USE}) @interface ").append(name).append(" {}\n\n");
  }

  // Events

  private void payload() {
    String name = choices.name("Event");
    boolean optional = choices.oneIn(4);
    Field id = fields.identifier(optional);
    boolean mayBeAbsent = id.optional() && id.fallback() == null;
    String mark =
        "@EventType(aggregate = \"" + choices.name("Thing") + "\", id = \"" + id.accessor() + "\""
            + (mayBeAbsent ? ", whenAbsent = @Aggregate(type = \"None\", id = \"none\")" : "") + ")";
    if (choices.oneIn(4)) {
      writer.union(name, mark, List.of(id));
    } else {
      writer.object(name, mark, List.of(id));
    }
  }

  private void envelope() {
    List<Field> own = new ArrayList<>();
    if (choices.oneIn(2)) {
      own.add(role("@EventId @Ulid @Example(\"01JMBY7K8N3QRVX2DPFG5HWT4E\")", "String"));
    }
    Field type = role("@EventTypeName", "String");
    Field payload = role("@PayloadBody", "Object");
    own.addAll(choices.oneIn(2) ? List.of(type, payload) : List.of(payload, type));
    if (choices.oneIn(2)) {
      own.add(role("@AggregateType @Size(max = 12)", "String"));
    }
    if (choices.oneIn(2)) {
      own.add(role("@AggregateId @NotBlank", "String"));
    }
    String name = choices.name("Envelope");
    writer.object(name, "@Envelope", own);
    if (choices.oneIn(3)) {
      out.append("  @ObjectType interface ").append(choices.name("Batch"))
          .append(" { @Size(max = 3) List<").append(name).append("> events(); }\n\n");
    }
  }

  private Field role(String annotations, String type) {
    String accessor = choices.accessor();
    String key = choices.oneIn(4) ? choices.oddName() : null;
    String code =
        (key == null ? "" : "@JsonProperty(" + Choices.quoted(key) + ") ") + annotations + " " + type + " " + accessor
            + "();";
    Declared.Value value =
        new Declared.Value(Kind.OTHER, type, List.of(), List.of(), Declared.Example.DOUBTFUL, "");
    return new Field(accessor, "", value, false, false, null, false, false, code);
  }
}
